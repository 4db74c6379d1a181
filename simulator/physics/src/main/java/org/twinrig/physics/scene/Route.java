package org.twinrig.physics.scene;

import java.util.List;
import org.twinrig.physics.Point;

/**
 * A way through a room: places at times, walked straight and evenly from one to the next, with a rest where two
 * waypoints share a place. Before the first and after the last somebody stands there.
 *
 * <p>Body sway while walking, 2 cm to the side once a double step, is in; turning on the spot, setting off and stopping take no time.
 *
 * @param waypoints in order of time, one or more
 */
public record Route(List<Waypoint> waypoints) {
    private static final double AT_REST = 0.05; // [m/s] slower is standing
    private static final double SWAY = 0.02; // [m]

    /** A place [m] at a time [s]. */
    public record Waypoint(double seconds, Point place) {}

    public Route {
        waypoints = List.copyOf(waypoints);
        if (waypoints.isEmpty()) {
            throw new IllegalArgumentException("a route needs a waypoint or more; it has none");
        }
        for (int i = 1; i < waypoints.size(); i++) {
            double before = waypoints.get(i - 1).seconds();
            if (waypoints.get(i).seconds() < before) {
                throw new IllegalArgumentException("waypoint %d of the route is at %s s, before the one at %s s"
                        .formatted(i + 1, waypoints.get(i).seconds(), before));
            }
        }
    }

    /** To and fro between two places from {@code start} [s] on, {@code times} ways at {@code speed} [m/s]. */
    public static Route toAndFro(Point from, Point to, double start, double speed, int times) {
        double way = distance(from, to) / speed;
        var waypoints = new java.util.ArrayList<Waypoint>();
        for (int i = 0; i <= times; i++) {
            waypoints.add(new Waypoint(start + i * way, i % 2 == 0 ? from : to));
        }
        return new Route(waypoints);
    }

    /**
     * Who is on their way, at {@code time} [s]: walking between waypoints, standing at rest.
     *
     * @param stature [m]
     * @param phase of the first step [rad]
     */
    public Person at(double time, double stature, double phase) {
        int leg = legAt(time);
        double walked = walkedBefore(leg);
        var from = waypoints.get(leg);
        if (leg == waypoints.size() - 1 || time <= from.seconds()) {
            return new Person(from.place(), heading(leg), Posture.STANDING, stature, 0);
        }
        var to = waypoints.get(leg + 1);
        double length = distance(from.place(), to.place());
        double part = (time - from.seconds()) / (to.seconds() - from.seconds());
        double stride = 2 * Math.PI * (walked + part * length) / (Joints.STRIDE * stature) + phase;
        var place = between(from.place(), to.place(), part);
        if (length < AT_REST * (to.seconds() - from.seconds())) {
            return new Person(place, heading(leg), Posture.STANDING, stature, 0);
        }
        double heading = heading(leg);
        double aside = SWAY * StrictMath.sin(stride);
        var swayed = new Point(
                place.x() - aside * StrictMath.sin(heading), place.y() + aside * StrictMath.cos(heading), place.z());
        return new Person(swayed, heading, Posture.WALKING, stature, stride);
    }

    /** Index of the last waypoint that has been reached; the first before all. */
    private int legAt(double time) {
        int leg = 0;
        while (leg + 1 < waypoints.size() && waypoints.get(leg + 1).seconds() <= time) {
            leg++;
        }
        return leg;
    }

    private double walkedBefore(int leg) {
        double sum = 0;
        for (int i = 0; i < leg; i++) {
            sum += distance(waypoints.get(i).place(), waypoints.get(i + 1).place());
        }
        return sum;
    }

    /** Direction of the leg, of the last one before it that moved when it does not, of the first that does at the start. */
    private double heading(int leg) {
        for (int i = Math.min(leg, waypoints.size() - 2); i >= 0; i--) {
            if (distance(waypoints.get(i).place(), waypoints.get(i + 1).place()) > 0) {
                return direction(i);
            }
        }
        for (int i = leg; i + 1 < waypoints.size(); i++) {
            if (distance(waypoints.get(i).place(), waypoints.get(i + 1).place()) > 0) {
                return direction(i);
            }
        }
        return 0;
    }

    private double direction(int leg) {
        var from = waypoints.get(leg).place();
        var to = waypoints.get(leg + 1).place();
        return StrictMath.atan2(to.y() - from.y(), to.x() - from.x());
    }

    private static Point between(Point a, Point b, double part) {
        return new Point(
                a.x() + part * (b.x() - a.x()), a.y() + part * (b.y() - a.y()), a.z() + part * (b.z() - a.z()));
    }

    private static double distance(Point a, Point b) {
        double dx = a.x() - b.x();
        double dy = a.y() - b.y();
        double dz = a.z() - b.z();
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
}
