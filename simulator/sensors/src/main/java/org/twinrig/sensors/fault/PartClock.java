package org.twinrig.sensors.fault;

import org.twinrig.physics.VibrationField;
import org.twinrig.sensors.Sensor;

/**
 * The time that a part lives in: it begins when the part does, and runs fast or slow.
 *
 * @param baseNanos moment of the run at which the part began [ns]
 * @param ppm how much its clock runs fast [1e-6]
 */
record PartClock(long baseNanos, double ppm) {
    /** The part's time at {@code timeNanos} of the run [ns]. */
    long toPart(long timeNanos) {
        long since = timeNanos - baseNanos;
        return since + Math.round(since * (ppm * 1e-6));
    }

    /** The run's time at {@code partNanos} of the part [ns]. */
    long toRun(long partNanos) {
        return baseNanos + partNanos - Math.round(partNanos * (ppm * 1e-6 / (1 + ppm * 1e-6)));
    }

    /** When a part of this clock that has a {@code nominal} schedule is due in the run's time. */
    Sensor.Schedule stretch(Sensor.Schedule nominal) {
        if (ppm == 0) {
            return nominal;
        }
        long period = nominal.periodNanos() - Math.round(nominal.periodNanos() * (ppm * 1e-6 / (1 + ppm * 1e-6)));
        return new Sensor.Schedule(toRun(nominal.firstNanos()) - baseNanos, period, nominal.perPeriod());
    }

    /** The motion of {@code machine}, asked for by the part's time and never later than {@code now} tells. */
    VibrationField motionOf(VibrationField machine, Now now) {
        return new VibrationField() {
            @Override
            public void motionAt(long partNanos, double[] six) {
                machine.motionAt(run(partNanos), six);
            }

            private long run(long partNanos) {
                return Math.max(0, Math.min(toRun(partNanos), now.nanos));
            }

            @Override
            public double highestHz() {
                return machine.highestHz();
            }

            @Override
            public double shaftHz(long partNanos) {
                return machine.shaftHz(run(partNanos));
            }

            @Override
            public double surfaceTemperature() {
                return machine.surfaceTemperature();
            }
        };
    }

    /** The present of the run, which fields of a part share. */
    static final class Now {
        long nanos;
    }
}
