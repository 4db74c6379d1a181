package org.twinrig.physics.room;

import java.util.List;
import org.twinrig.physics.Point;
import org.twinrig.physics.scene.Route;

/**
 * One person or pet: breathes, warms and moistens the air, and is seen by a thermal camera.
 *
 * @param name unique in the room
 * @param kind what they are
 * @param place where they stand, sit or lie [m]
 * @param activity what they do
 * @param bodyMass [kg]
 * @param arrivalNanos when they come in [ns since start]; 0 for there from the beginning
 * @param departureNanos when they leave [ns since start]; {@link Long#MAX_VALUE} for never
 * @param route where they walk, at which moments; they stay at their place when it is empty
 */
public record Occupant(
        String name,
        Kind kind,
        Point place,
        Activity activity,
        double bodyMass,
        long arrivalNanos,
        long departureNanos,
        List<Route.Waypoint> route) {

    public Occupant {
        route = List.copyOf(route);
    }

    /** A person who stays at their place. */
    public Occupant(
            String name, Point place, Activity activity, double bodyMass, long arrivalNanos, long departureNanos) {
        this(name, Kind.PERSON, place, activity, bodyMass, arrivalNanos, departureNanos, List.of());
    }

    /** An adult of 75 kg. */
    public static Occupant adult(String name, Point place, Activity activity, long arrivalNanos, long departureNanos) {
        return new Occupant(name, place, activity, 75, arrivalNanos, departureNanos);
    }

    /** True while they are in the room. */
    public boolean presentAt(long timeNanos) {
        return timeNanos >= arrivalNanos && timeNanos < departureNanos;
    }

    /** What somebody is. */
    public enum Kind {
        PERSON,
        CAT,
        DOG
    }

    /** What a person does, with its metabolic rate. */
    public enum Activity {
        SLEEPING(0.95),
        /** Awake, on the back. */
        LYING(1.0),
        /** On the floor after a fall. */
        FALLEN(1.0),
        SEATED(1.2),
        STANDING(1.4),
        WALKING(2.0),
        COOKING(2.0);

        private final double met;

        Activity(double met) {
            this.met = met;
        }

        /** Metabolic rate in units of the basal rate [-]. */
        public double met() {
            return met;
        }
    }
}
