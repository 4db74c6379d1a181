package org.twinrig.physics.room;

import org.twinrig.physics.Point;

/**
 * One person: breathes, warms and moistens the air, and is seen by a thermal camera.
 *
 * @param name unique in the room
 * @param place where they stand or sit, on the floor [m]
 * @param activity what they do
 * @param bodyMass [kg]
 * @param arrivalNanos when they come in [ns since start]; 0 for there from the beginning
 * @param departureNanos when they leave [ns since start]; {@link Long#MAX_VALUE} for never
 */
public record Occupant(
        String name, Point place, Activity activity, double bodyMass, long arrivalNanos, long departureNanos) {

    /** An adult of 75 kg. */
    public static Occupant adult(String name, Point place, Activity activity, long arrivalNanos, long departureNanos) {
        return new Occupant(name, place, activity, 75, arrivalNanos, departureNanos);
    }

    /** True while they are in the room. */
    public boolean presentAt(long timeNanos) {
        return timeNanos >= arrivalNanos && timeNanos < departureNanos;
    }

    /** What a person does, with its metabolic rate. */
    public enum Activity {
        SLEEPING(0.95, 0.4),
        SEATED(1.2, 1.2),
        STANDING(1.4, 1.7),
        WALKING(2.0, 1.7),
        COOKING(2.0, 1.7);

        private final double met;
        private final double bodyHeight;

        Activity(double met, double bodyHeight) {
            this.met = met;
            this.bodyHeight = bodyHeight;
        }

        /** Metabolic rate in units of the basal rate [-]. */
        public double met() {
            return met;
        }

        /** Height of the visible body above the floor [m]. */
        public double bodyHeight() {
            return bodyHeight;
        }
    }
}
