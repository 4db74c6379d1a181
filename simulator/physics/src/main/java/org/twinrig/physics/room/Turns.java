package org.twinrig.physics.room;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.zone.BuildingSpec.Ramp;

/** Something that is turned from one setting to another now and then, as a quantity over time. */
final class Turns {
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final double duration;

    /** At {@code start} from the beginning; each turn takes {@code duration} [s]. */
    Turns(double start, double duration) {
        this.duration = duration;
        seconds.add(0.0);
        values.add(start);
    }

    /** Turned to {@code value} from {@code nanos} [ns since start] on. */
    Turns to(long nanos, double value) {
        double at = SimTime.toSeconds(nanos);
        double before = new Ramp(array(seconds), array(values)).at(at);
        while (seconds.get(seconds.size() - 1) > at) { // the turn before was not over
            seconds.remove(seconds.size() - 1);
            values.remove(values.size() - 1);
        }
        seconds.add(at);
        values.add(before);
        seconds.add(at + duration);
        values.add(value);
        return this;
    }

    Ramp ramp() {
        return new Ramp(array(seconds), array(values));
    }

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(value -> value).toArray();
    }
}
