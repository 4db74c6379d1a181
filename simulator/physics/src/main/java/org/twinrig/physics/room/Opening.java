package org.twinrig.physics.room;

import java.util.List;

/**
 * A door or window to the outside.
 *
 * @param name unique in its room, e.g. {@code door}
 * @param width [m]
 * @param height [m]
 * @param sill height of its lower edge above the floor [m]
 * @param openFraction of its width at the start [0..1]
 * @param changes when it is opened or closed, in order of time
 */
public record Opening(
        String name, double width, double height, double sill, double openFraction, List<Change> changes) {
    /**
     * A turn of the door.
     *
     * @param timeNanos [ns since start]
     * @param openFraction from then on [0..1]
     */
    public record Change(long timeNanos, double openFraction) {}

    public Opening {
        changes = List.copyOf(changes);
    }

    /** An opening that never moves. */
    public static Opening of(String name, double width, double height, double sill, double openFraction) {
        return new Opening(name, width, height, sill, openFraction, List.of());
    }

    /** Open fraction of the width [0..1] at {@code timeNanos} [ns since start]. */
    public double openAt(long timeNanos) {
        double open = openFraction;
        for (Change change : changes) {
            if (change.timeNanos() <= timeNanos) {
                open = change.openFraction();
            }
        }
        return open;
    }
}
