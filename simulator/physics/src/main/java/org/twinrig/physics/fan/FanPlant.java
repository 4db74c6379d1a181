package org.twinrig.physics.fan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.recording.Event;
import org.twinrig.physics.Plant;
import org.twinrig.physics.VibrationField;

/**
 * A fan: a rotor driven by a motor against air and friction, forces that turn with it, blows of its faults, and the
 * frame that carries them to an inertial sensor.
 *
 * <p>Computed at {@value #RATE} samples a second whoever asks, so that a sensor without an anti-alias filter sees the
 * true aliases; between samples by cubic interpolation, good to 1.5 kHz. Not modelled: sound, heat, the electrical side.
 */
public final class FanPlant implements Plant, VibrationField {
    /** Samples a second of the vibration [Hz]. */
    public static final int RATE = 6400;

    private static final SampleSchema SCHEMA =
            SampleSchema.of("FanTruth", "speedRpm", "1/min", "shaftHz", "Hz", "state", "-");
    private static final double RUNNING = 0;
    private static final double STOPPED = 1;
    private static final double FAULT = 2;
    private static final double STANDSTILL = 0.05; // of the nominal speed
    private static final long STEP_NANOS = 1_000_000_000L / RATE;

    private final FanSpec spec;
    private final Vibration vibration;
    private final List<Event> happened = new ArrayList<>();
    private long timeNanos;

    /** The fan of this {@code spec}; what is left to chance is drawn from {@code random}. */
    public FanPlant(FanSpec spec, RandomStreams random) {
        this.spec = spec;
        this.vibration = new Vibration(spec, random, RATE);
        for (FanSpec.Run run : spec.runs()) {
            if (run.startNanos() > 0) {
                note(run.startNanos(), "fan-started", "gets power and starts");
            }
            if (run.endNanos() < Long.MAX_VALUE) {
                note(run.endNanos(), "power-off", "loses power");
            }
        }
        for (FanFault fault : spec.faults()) {
            note(
                    fault.onsetNanos(),
                    "fault-onset",
                    "fault begins: " + fault.kind().id());
            if (fault.endNanos() < Long.MAX_VALUE) {
                note(fault.endNanos(), "note", "fault ends: " + fault.kind().id());
            }
        }
        vibration.ensure(0);
    }

    private void note(long nanos, String kind, String what) {
        happened.add(new Event(nanos, kind, spec.name(), spec.name() + " " + what, Map.of("fan", spec.name())));
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
        vibration.ensure(nanos);
        for (long stop : vibration.takeStops()) {
            note(stop, "fan-stopped", "has come to a standstill");
        }
    }

    @Override
    public SampleSchema truthSchema() {
        return SCHEMA;
    }

    @Override
    public double[] truth() {
        double shaft = vibration.shaftAt(timeNanos);
        return new double[] {60 * shaft, shaft, state(shaft)};
    }

    private double state(double shaft) {
        boolean turning = shaft > STANDSTILL * spec.nominalSpeed();
        for (FanFault fault : spec.faults()) {
            if (fault.at(timeNanos) > 0 && (turning || fault.kind().fromOutside())) {
                return FAULT;
            }
        }
        return turning ? RUNNING : STOPPED;
    }

    @Override
    public List<Event> drainEvents() {
        var due = new ArrayList<Event>();
        for (Event event : happened) {
            if (event.timeNanos() <= timeNanos) {
                due.add(event);
            }
        }
        happened.removeAll(due);
        due.sort(java.util.Comparator.comparingLong(Event::timeNanos));
        return due;
    }

    @Override
    public void motionAt(long nanos, double[] six) {
        if (nanos > timeNanos || nanos < timeNanos - Vibration.KEPT_NANOS) {
            throw new IllegalArgumentException("fan \"%s\" stands at %d ns and remembers 2.2 s; asked for %d ns"
                    .formatted(spec.name(), timeNanos, nanos));
        }
        vibration.interpolate(nanos / STEP_NANOS, (nanos % STEP_NANOS) / (double) STEP_NANOS, six);
    }

    @Override
    public double surfaceTemperature() {
        return spec.temperature();
    }
}
