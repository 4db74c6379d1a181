package org.twinrig.sensors.bmi160;

import java.util.List;
import java.util.Map;
import org.twinrig.core.UserError;
import org.twinrig.sensors.PartSheet;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.SensorContext;
import org.twinrig.sensors.SensorOptions;
import org.twinrig.sensors.SensorType;

/** Bosch BMI160, read in blocks through its FIFO. */
public final class Bmi160Type implements SensorType {
    @Override
    public String id() {
        return "bmi160";
    }

    @Override
    public String title() {
        return "Bosch BMI160 accelerometer and gyroscope";
    }

    @Override
    public Surroundings surroundings() {
        return Surroundings.MACHINE;
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(new Quantity("motion", "LSB", Short.MIN_VALUE, Short.MAX_VALUE, 1));
    }

    @Override
    public double ratePerSecond() {
        return 4;
    }

    @Override
    public double warmUpSeconds() {
        return 0.08; // start-up of the gyroscope, maker's driver
    }

    @Override
    public Map<String, String> options() {
        return Map.of(
                "odrHz", "samples per second of each axis: 25, 50, 100, 200, 400, 800 or 1600 (default 1600)",
                "accelRangeG", "full scale of the accelerometer in g: 2, 4, 8 or 16 (default 8)",
                "gyroRangeDps", "full scale of the gyroscope in °/s: 125, 250, 500, 1000 or 2000 (default 2000)",
                "blockSeconds", "length of a block in seconds, 0.04 to 2, whole samples (default 0.25)");
    }

    @Override
    public String source() {
        return "Bosch Sensortec, BMI160 data sheet, BST-BMI160-DS000";
    }

    @Override
    public PartSheet sheet() {
        return Bmi160Sheet.sheet();
    }

    @Override
    public Sensor create(SensorContext context) {
        var options = new SensorOptions(this, context);
        int odr = (int) options.numberOf("odrHz", 1600, 25, 50, 100, 200, 400, 800, 1600);
        var settings = new Bmi160Settings(
                odr,
                (int) options.numberOf("accelRangeG", 8, 2, 4, 8, 16),
                (int) options.numberOf("gyroRangeDps", 2000, 125, 250, 500, 1000, 2000),
                Bmi160Settings.Axes.all(Bmi160Settings.TYPICAL_ACCEL_NOISE),
                Bmi160Settings.Axes.all(Bmi160Settings.TYPICAL_GYRO_NOISE));
        double blockSeconds = options.number("blockSeconds", 0.25, 0.04, 2);
        double samples = blockSeconds * odr;
        if (Math.abs(samples - Math.rint(samples)) > 1e-9) {
            throw new UserError(context.device() + "/bmi160: option \"blockSeconds\" is " + blockSeconds + ", which is "
                    + samples + " samples at " + odr + " Hz; it must be a whole number of samples");
        }
        var core = new InertialCore(context.requiredMachine(this), settings, 0, context.random());
        return new Bmi160(context.device(), settings, core, (int) Math.rint(samples));
    }
}
