package org.twinrig.physics.fan;

import java.util.List;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.recording.Event;
import org.twinrig.physics.Plant;
import org.twinrig.physics.VibrationField;

/** A fan as a rotor on a flexible mount. */
public final class FanPlant implements Plant, VibrationField {
    private static final SampleSchema SCHEMA =
            SampleSchema.of("FanTruth", "speedRpm", "1/min", "shaftHz", "Hz", "state", "-");

    private final FanSpec spec;

    /** The fan of this {@code spec}; what is left to chance is drawn from {@code random}. */
    public FanPlant(FanSpec spec, RandomStreams random) {
        this.spec = spec;
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public String type() {
        return "fan";
    }

    @Override
    public void advanceTo(long timeNanos) {}

    @Override
    public SampleSchema truthSchema() {
        return SCHEMA;
    }

    @Override
    public double[] truth() {
        return new double[] {spec.nominalSpeed() * 60, spec.nominalSpeed(), 0};
    }

    @Override
    public List<Event> drainEvents() {
        return List.of();
    }

    @Override
    public void motionAt(long timeNanos, double[] six) {
        six[0] = spec.mount().gravityX();
        six[1] = spec.mount().gravityY();
        six[2] = spec.mount().gravityZ();
        six[3] = 0;
        six[4] = 0;
        six[5] = 0;
    }

    @Override
    public double surfaceTemperature() {
        return spec.temperature();
    }
}
