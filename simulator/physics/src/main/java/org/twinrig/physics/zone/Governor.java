package org.twinrig.physics.zone;

import java.util.List;

/** Sets the flow of a {@link Renewal} as the building goes along. */
public interface Governor {
    /**
     * Follows a step.
     *
     * @param time its end [s]
     * @param step its length [s]
     * @param room the room that is ventilated, at its end
     */
    void follow(double time, double step, RoomView room);

    /** Volume of outside air brought in until the next step [m³/s]. */
    double flow();

    /** Longest step that it can follow [s]. */
    default double longest() {
        return Double.POSITIVE_INFINITY;
    }

    /** Moments [s] at which what it wants changes at once. */
    List<Double> breaks();

    /** A flow [m³/s] that never changes. */
    static Governor steady(double flow) {
        return new Governor() {
            @Override
            public void follow(double time, double step, RoomView room) {}

            @Override
            public double flow() {
                return flow;
            }

            @Override
            public List<Double> breaks() {
                return List.of();
            }
        };
    }
}
