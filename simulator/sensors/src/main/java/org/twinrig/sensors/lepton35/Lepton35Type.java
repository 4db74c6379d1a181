package org.twinrig.sensors.lepton35;

import java.util.List;
import java.util.Map;
import org.twinrig.core.UserError;
import org.twinrig.sensors.PartSheet;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.SensorContext;
import org.twinrig.sensors.SensorOptions;
import org.twinrig.sensors.SensorType;

/** Teledyne FLIR Lepton 3.5, radiometric, TLinear 0.01 K. */
public final class Lepton35Type implements SensorType {
    @Override
    public String id() {
        return "lepton35";
    }

    @Override
    public String title() {
        return "Teledyne FLIR Lepton 3.5 radiometric thermal camera";
    }

    @Override
    public Surroundings surroundings() {
        return Surroundings.SCENE;
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(new Quantity("image", "°C", -10, 382.2, 0.01));
    }

    @Override
    public double ratePerSecond() {
        return FrameClock.FRAMES_PER_SECOND;
    }

    @Override
    public double warmUpSeconds() {
        return 5; // first flat field done; the shutter keeps up with the housing's warming from then on
    }

    @Override
    public Map<String, String> options() {
        return Map.of(
                "gain",
                "high: −10 to 140 °C; low: −10 to 382 °C, noisier; auto: low once a quarter of the picture is above"
                        + " 115 °C (default auto)",
                "roll",
                "turn about the axis of view, clockwise as seen through it, −180 to 180 degrees (default 0: upright)");
    }

    @Override
    public String source() {
        return "FLIR, Lepton Engineering Datasheet, Rev 200";
    }

    @Override
    public PartSheet sheet() {
        return LeptonSheet.sheet();
    }

    @Override
    public Sensor create(SensorContext context) {
        return new Lepton35(signal(context));
    }

    /** The same camera with its wires: what is read over them is what its sensor reads. */
    public LeptonDevice device(SensorContext context) {
        return device(context, LeptonDevice.FASTEST_SPI_HZ);
    }

    /** The same on a video line that is clocked at {@code spiHz} within a transfer [Hz]. */
    public LeptonDevice device(SensorContext context, long spiHz) {
        boolean automatic = new SensorOptions(this, context)
                .word("gain", "auto", "auto", "high", "low")
                .equals("auto");
        return new LeptonDevice(signal(context), automatic, context.random(), spiHz);
    }

    private LeptonSignal signal(SensorContext context) {
        var options = new SensorOptions(this, context);
        String gain = options.word("gain", "auto", "auto", "high", "low");
        double roll = StrictMath.toRadians(options.number("roll", 0, -180, 180));
        var room = context.requiredRoom(this);
        var at = context.at();
        var scene = room.thermalScene();
        if (!Camera.holds(at, scene.length(), scene.width(), scene.height())) {
            throw new UserError(context.device() + "/lepton35: the camera is at " + at.x() + ", " + at.y() + ", "
                    + at.z()
                    + " m, outside its room of " + scene.length() + " × " + scene.width() + " × " + scene.height()
                    + " m");
        }
        if (at.equals(context.lookAt())) {
            throw new UserError(context.device() + "/lepton35: the camera looks at its own place; aim it at another");
        }
        var detector = new Detector(gain.equals("low") ? Gain.LOW : Gain.HIGH, context.random());
        return new LeptonSignal(
                context.device(), room, new Camera(at, context.lookAt(), roll), detector, gain.equals("auto"));
    }
}
