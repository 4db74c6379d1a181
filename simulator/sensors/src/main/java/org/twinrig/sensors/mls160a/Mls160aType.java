package org.twinrig.sensors.mls160a;

import java.util.List;
import java.util.Map;
import org.twinrig.core.time.SimTime;
import org.twinrig.sensors.PartSheet;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.SensorContext;
import org.twinrig.sensors.SensorOptions;
import org.twinrig.sensors.SensorType;
import org.twinrig.sensors.bmi160.Bmi160Settings;
import org.twinrig.sensors.bmi160.Bmi160Settings.Axes;
import org.twinrig.sensors.bmi160.InertialCore;

/**
 * SSV MLS/160A: a BMI160 that runs at 1600 Hz while a microcontroller picks its latest registers 300 times a second.
 * Nothing filters in between, so that everything from 150 Hz to the BMI160's own corner folds back: with a shaft at
 * 51 Hz, its fourth harmonic at 204 Hz shows at 96 Hz.
 *
 * <p>Scale, folding and noise were established from recorded frames of a 24 V fan: ±8 g at 4096 LSB/g, ±2000 °/s at
 * 16.4 LSB/(°/s); at rest 350/337/448 µg/√Hz and 0.0155/0.0140/0.0170 °/s/√Hz up to 150 Hz. The densities of the part
 * below are those figures less what the filters of the BMI160 pass, as all its noise folds into 150 Hz. The noise of the
 * recorded part is not quite Gaussian; why is not known.
 *
 * <p>The recorded part ran slow: with its registers renewed R times a second, orders n of the shaft show images at
 * |nf ± R| that its frames fold to 300 Hz; those of the 12th and 16th order, some 72 and 132 Hz, put R at 1586 Hz.
 */
public final class Mls160aType implements SensorType {
    private static final double FOLDED_BAND = 150; // [Hz]
    private static final double[] ACCEL_AT_REST = {350e-6, 337e-6, 448e-6}; // [g/√Hz]
    private static final double[] GYRO_AT_REST = {0.0155, 0.0140, 0.0170}; // [°/s/√Hz]
    private static final double[] EXCESS_AT_REST = {0.04, 0, -0.18, 0.21, 0.35, 0.17}; // kurtosis less 3 [-]
    // Accuracy of the BMI160's output data rate is about 1 %: half of that as standard deviation.
    private static final double CLOCK_SIGMA_PPM = 5_000;
    private static final int CLOCK_LIMIT_PPM = 10_000;

    @Override
    public String id() {
        return "mls160a";
    }

    @Override
    public String title() {
        return "SSV MLS/160A vibration sensor head (BMI160 at 300 Hz)";
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
        return 0.5;
    }

    @Override
    public double warmUpSeconds() {
        return 0.08; // start-up of the BMI160's gyroscope
    }

    @Override
    public Map<String, String> options() {
        return Map.of(
                "periodSeconds", "time between blocks of 600 samples (2 s) in seconds, 2 to 3600 (default 2)",
                "clockPpm", "how much the BMI160's clock runs fast in ppm, -10000 to 10000 (default: drawn)");
    }

    @Override
    public String source() {
        return "SSV MLS/160A; Bosch Sensortec, BMI160 data sheet, BST-BMI160-DS000; recorded fan frames";
    }

    @Override
    public PartSheet sheet() {
        return Mls160aSheet.sheet();
    }

    @Override
    public Sensor create(SensorContext context) {
        var options = new SensorOptions(this, context);
        long period = SimTime.toNanos(options.number("periodSeconds", 2, 2, 3600));
        return new Mls160a(context.device(), settings(), core(context), period);
    }

    /**
     * A head on its line instead of one that is read in blocks: the same part for the same seed. Its noise is drawn as
     * samples are picked, so that values differ from those of the blocks.
     */
    public Mls160aDevice device(SensorContext context) {
        return new Mls160aDevice(new RegisterSource(context.requiredMachine(this), core(context)));
    }

    private InertialCore core(SensorContext context) {
        double drawn = CLOCK_SIGMA_PPM * context.random().stream("clock").gaussian();
        double held = Math.max(-CLOCK_LIMIT_PPM, Math.min(CLOCK_LIMIT_PPM, drawn));
        int clockPpm =
                (int) new SensorOptions(this, context).number("clockPpm", held, -CLOCK_LIMIT_PPM, CLOCK_LIMIT_PPM);
        return new InertialCore(context.requiredMachine(this), settings(), clockPpm, EXCESS_AT_REST, context.random());
    }

    /** The BMI160 inside, with the noise that was found. */
    static Bmi160Settings settings() {
        var typical = Axes.all(Bmi160Settings.TYPICAL_ACCEL_NOISE);
        var plain = new Bmi160Settings(1600, 8, 2000, typical, Axes.all(Bmi160Settings.TYPICAL_GYRO_NOISE));
        return new Bmi160Settings(
                plain.odrHz(),
                plain.accelRangeG(),
                plain.gyroRangeDps(),
                unfolded(ACCEL_AT_REST, plain, 0),
                unfolded(GYRO_AT_REST, plain, 3));
    }

    private static Axes unfolded(double[] atRest, Bmi160Settings settings, int first) {
        var density = new double[3];
        for (int i = 0; i < 3; i++) {
            density[i] = atRest[i] * Math.sqrt(FOLDED_BAND) / InertialCore.noiseRoot(settings.cornerHz(first + i));
        }
        return new Axes(density[0], density[1], density[2]);
    }
}
