package org.twinrig.physics.fan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.recording.Event;
import org.twinrig.physics.Plant;
import org.twinrig.physics.VibrationField;
import org.twinrig.physics.fan.DriveTrace.Of;
import org.twinrig.physics.zone.FanCurve;

/**
 * A fan: a motor that drives a wheel against air and friction, warms and wears, forces that turn with it, blows of its
 * faults, and the frame that carries them to an inertial sensor.
 *
 * <p>The vibration is computed at {@value #RATE} samples a second whoever asks, so that a sensor without an anti-alias
 * filter sees the true aliases; between samples by cubic interpolation, good to 1.5 kHz. A machine whose modes lie higher
 * than a fan's has {@value #FAST_RATE} samples a second, good to 11 kHz. Not modelled: sound.
 *
 * <p>Its truth: speed, state, electric power and current, flow and pressure of the air, temperatures, the severity of each
 * kind of fault that it has, and its remaining life where it wears.
 */
public final class FanPlant implements Plant, VibrationField {
    /** Samples a second of the vibration of a fan [Hz]. */
    public static final int RATE = 6400;

    /** Samples a second of the vibration of a machine with a mode above {@value #LOW_MODES} Hz [Hz]. */
    public static final int FAST_RATE = 48_000;

    private static final double LOW_MODES = 1_600; // [Hz] four samples in a period
    private static final double GOOD = 0.235; // share of the rate up to which interpolation is good [-]

    private static final double RUNNING = 0;
    private static final double STOPPED = 1;
    private static final double FAULT = 2;
    private static final double STANDSTILL = 0.05; // of the nominal speed
    private static final long SECOND = 1_000_000_000L;
    private static final double ZERO_CELSIUS = 273.15; // [K]

    private final FanSpec spec;
    private final Rotor rotor;
    private final Vibration vibration;
    private final int rate;
    private final List<FanFault.Kind> kinds;
    private final SampleSchema schema;
    private boolean felt = true;
    private long timeNanos;

    /** The fan of this {@code spec}; what is left to chance is drawn from {@code random}. */
    public FanPlant(FanSpec spec, RandomStreams random) {
        this.spec = spec;
        this.rotor = new Rotor(spec, random);
        this.rate =
                spec.machine().flexures().stream().anyMatch(mode -> mode.frequency() > LOW_MODES) ? FAST_RATE : RATE;
        this.vibration = new Vibration(spec, rotor, random, rate);
        this.kinds = rotor.condition.kinds().stream().distinct().sorted().toList();
        this.schema = schema();
    }

    /** Spares the vibration, which costs most, for a fan that no sensor is mounted on; its truth stays the same. */
    public void withoutVibration() {
        felt = false;
    }

    /** Its place in the duct of a house, which pushes it on from now on by {@code house} [ns since start]. */
    public FanCurve.Driven inDuct(LongConsumer house) {
        rotor.leadBy(house);
        return new DuctDrive(spec, rotor);
    }

    private SampleSchema schema() {
        var columns = new ArrayList<>(List.of("speedRpm", "1/min", "shaftHz", "Hz", "state", "-"));
        columns.addAll(List.of("powerW", "W", "currentA", "A", "flowM3h", "m³/h", "pressurePa", "Pa"));
        columns.addAll(List.of("windingC", "°C", "frameC", "°C"));
        for (FanFault.Kind kind : kinds) {
            columns.addAll(List.of(camel(kind.id()) + "Severity", "-"));
        }
        if (spec.drive().life().isPresent()) {
            columns.addAll(List.of("remainingLifeS", "s"));
        }
        return SampleSchema.of("FanTruth", columns.toArray(String[]::new));
    }

    private static String camel(String words) {
        var text = new StringBuilder();
        for (String word : words.split("-")) {
            text.append(text.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return text.toString();
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public String type() {
        return "fan";
    }

    /** What it was made from. */
    public FanSpec spec() {
        return spec;
    }

    @Override
    public void advanceTo(long nanos) {
        if (nanos < timeNanos) {
            throw new IllegalArgumentException(
                    "fan \"%s\" stands at %d ns; it cannot go back to %d ns".formatted(spec.name(), timeNanos, nanos));
        }
        timeNanos = nanos;
        if (felt) {
            vibration.ensure(nanos);
        }
        rotor.reach(nanos);
    }

    @Override
    public SampleSchema truthSchema() {
        return schema;
    }

    @Override
    public double[] truth() {
        double shaft = rotor.omega(timeNanos) / (2 * Math.PI);
        var values = new double[schema.fields().size()];
        int at = 0;
        values[at++] = 60 * shaft;
        values[at++] = shaft;
        values[at++] = state(shaft);
        values[at++] = now(Of.POWER);
        values[at++] = now(Of.CURRENT);
        values[at++] = 3600 * now(Of.FLOW);
        values[at++] = now(Of.PRESSURE);
        values[at++] = now(Of.WINDING) - ZERO_CELSIUS;
        values[at++] = now(Of.FRAME) - ZERO_CELSIUS;
        for (FanFault.Kind kind : kinds) {
            values[at++] = rotor.severity(kind, timeNanos);
        }
        if (at < values.length) {
            values[at] = now(Of.REMAINING);
        }
        return values;
    }

    private double now(Of what) {
        return rotor.trace.at(what, timeNanos);
    }

    /** Electric power at {@code nanos} [ns since start], at most {@value DriveTrace#SECONDS} s back [W]. */
    public double power(long nanos) {
        rotor.reach(nanos);
        return rotor.trace.at(Of.POWER, nanos);
    }

    private double state(double shaft) {
        boolean turning = shaft > STANDSTILL * spec.nominalSpeed();
        if (turning && now(Of.WEAR) >= Wear.NOTICED) {
            return FAULT;
        }
        for (FanFault fault : spec.faults()) {
            if (fault.at(timeNanos) > 0 && (turning || fault.kind().fromOutside())) {
                return FAULT;
            }
        }
        return turning ? RUNNING : STOPPED;
    }

    @Override
    public List<Event> drainEvents() {
        return rotor.condition.log.drain(timeNanos);
    }

    @Override
    public double conservationError() {
        return rotor.budget.error();
    }

    @Override
    public void motionAt(long nanos, double[] six) {
        if (!felt) {
            throw new IllegalStateException(
                    "fan \"%s\" was made without vibration; no sensor can be mounted on it".formatted(spec.name()));
        }
        if (nanos > timeNanos || nanos < timeNanos - Vibration.KEPT_NANOS) {
            throw new IllegalArgumentException("fan \"%s\" stands at %d ns and remembers 2.2 s; asked for %d ns"
                    .formatted(spec.name(), timeNanos, nanos));
        }
        long samples = nanos % SECOND * rate; // since the last whole second, times a second in ns
        vibration.interpolate(nanos / SECOND * rate + samples / SECOND, samples % SECOND / (double) SECOND, six);
    }

    @Override
    public double highestHz() {
        return GOOD * rate;
    }

    @Override
    public double shaftHz(long nanos) {
        return rotor.omega(nanos) / (2 * Math.PI);
    }

    @Override
    public double surfaceTemperature() {
        return now(Of.FRAME);
    }
}
