package org.twinrig.sensors.iepe100;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.twinrig.core.UserError;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.fan.BearingRig;
import org.twinrig.sensors.PartSheet;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.SensorContext;
import org.twinrig.sensors.SensorOptions;
import org.twinrig.sensors.SensorType;

/**
 * A screwed-on piezo accelerometer with electronics inside (IEPE, ICP), of the class that condition monitoring takes:
 * 100 mV/g ± 10 %, ±50 g, 0.5 Hz to 10 kHz within 3 dB, resonance at 25 kHz; read by a converter of 16 bits over ±5 V at
 * 12 kHz behind an anti-alias filter.
 *
 * <p>No single maker's part: the figures are those that such parts have in common [assumed]; each constant says so. The
 * structure (discharge by one time constant, mass on a spring, white and 1/f noise) is that of the book below.
 *
 * @see "F. Levinzon, Piezoelectric Accelerometers with Integral Electronics, Springer, 2015"
 * @see "ISO 13373-1:2002, Condition monitoring and diagnostics of machines, vibration: transducers"
 */
public final class Iepe100 implements SensorType {
    /** Samples a second [Hz]. */
    static final int RATE = BearingRig.RATE;
    /** Samples in a block: 1 s. */
    static final int BLOCK = RATE;
    /** Of the part as it should be [V/g]. */
    static final double SENSITIVITY = 0.1;
    /** Largest voltage of part and converter about its bias [V]; at {@link #SENSITIVITY} ±50 g. */
    static final double FULL_SCALE = 5;
    /** Counts of the converter from 0 to full scale. */
    static final int COUNTS = 1 << 15;
    /** Counts per standard gravity of a part as it should be [1/g]. */
    static final double LSB_PER_G = SENSITIVITY / FULL_SCALE * COUNTS;

    private static final double HEARS = 5_000; // [Hz] up to where the converter's filter is flat
    private static final List<String> AXES = List.of("x", "y", "z");

    @Override
    public String id() {
        return "iepe100";
    }

    @Override
    public String title() {
        return "Industrial IEPE accelerometer, 100 mV/g, ±50 g, 16 bits at 12 kHz";
    }

    @Override
    public Surroundings surroundings() {
        return Surroundings.MACHINE;
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(new Quantity("motion", "LSB", -COUNTS, COUNTS - 1, 1));
    }

    @Override
    public double ratePerSecond() {
        return 1;
    }

    @Override
    public double warmUpSeconds() {
        return 2; // until the bias has settled, as sheets of such parts have it [assumed]
    }

    @Override
    public Map<String, String> options() {
        return Map.of(
                "axis",
                "axis of the machine that it points along: x or y across the shaft, z along it; default y",
                "periodSeconds",
                "time between blocks of 12000 samples (1 s) in seconds, 1 to 3600; default 1",
                "ideal",
                "true for a part without error and noise; default false");
    }

    @Override
    public String source() {
        return "figures that IEPE accelerometers of 100 mV/g have in common [assumed]; Levinzon 2015 for their structure";
    }

    @Override
    public PartSheet sheet() {
        return new PartSheet(
                List.of(new PartSheet.Face(
                        "readings", "", "blocks of its converter; the voltage on its cable is not emulated")),
                List.of(
                        figure("sensitivity", "100 mV/g ± 10 %", "655.36 counts/g; a host takes it as it should be"),
                        figure("range", "±50 g", "±5 V about its bias, held before the filter"),
                        figure("band", "0.5 Hz to 5 kHz", "discharge in 0.32 s; filter −6 dB at 5.4 kHz"),
                        figure("resonance", "25 kHz", "gain 4 % higher at 5 kHz"),
                        figure("noise", "4 µg/√Hz", "and 1/f, as strong at 40 Hz; a step is 1.5 mg"),
                        figure("transverse", "up to 7 %", "of motion across its axis")),
                List.of(),
                List.of(
                        new PartSheet.Fault("overload", "stands at ±5 V while the motion is beyond"),
                        new PartSheet.Fault("delay", "2 ms, by the filter of its converter")));
    }

    private static PartSheet.Entry figure(String name, String value, String about) {
        return new PartSheet.Entry("figure", "", name, value, about);
    }

    @Override
    public Sensor create(SensorContext context) {
        var options = new SensorOptions(this, context);
        int axis = AXES.indexOf(options.word("axis", "y", "x", "y", "z"));
        long period = SimTime.toNanos(options.number("periodSeconds", 1, 1, 3600));
        boolean ideal = options.flag("ideal", false);
        var machine = context.requiredMachine(this);
        if (machine.highestHz() < HEARS) {
            throw new UserError(String.format(
                    Locale.ROOT,
                    "%s/%s: it hears up to %.0f Hz, and the motion of that machine is known up to %.0f Hz only; mount it "
                            + "on a machine that is \"like: %s\", or take a bmi160 or mls160a",
                    context.device(),
                    id(),
                    HEARS,
                    machine.highestHz(),
                    BearingRig.MOTOR));
        }
        var part = ideal ? Iepe100Part.ideal() : Iepe100Part.draw(context.random().stream("part"));
        return new Iepe100Model(
                Channel.reading(context.device(), id(), Content.Motion.along(RATE, LSB_PER_G)),
                new Element(machine, axis, part),
                new FlickerNoise(RATE, part.noise(), context.random().stream("noise")),
                period);
    }
}
