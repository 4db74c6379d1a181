package org.twinrig.physics.room;

import java.util.List;
import java.util.Optional;
import org.twinrig.physics.weather.RoomSide;

/**
 * A door or window.
 *
 * @param name unique in its room, e.g. {@code door}
 * @param width [m]
 * @param height [m]
 * @param sill height of its lower edge above the floor [m]
 * @param openFraction of its width at the start [0..1]
 * @param changes when it is opened or closed, in order of time
 * @param to name of the room behind it; empty for the outside
 * @param side wall that it is in, on which the wind blows; no wind where it is not known
 */
public record Opening(
        String name,
        double width,
        double height,
        double sill,
        double openFraction,
        List<Change> changes,
        String to,
        Optional<RoomSide> side) {
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

    /** How far it is open at {@code timeNanos} [0..1]. */
    public double openAt(long timeNanos) {
        double open = openFraction;
        for (Change change : changes) {
            if (change.timeNanos() <= timeNanos) {
                open = change.openFraction();
            }
        }
        return open;
    }

    /** An opening to the outside. */
    public Opening(String name, double width, double height, double sill, double openFraction, List<Change> changes) {
        this(name, width, height, sill, openFraction, changes, "", Optional.empty());
    }

    /** An opening to the outside that never moves. */
    public static Opening of(String name, double width, double height, double sill, double openFraction) {
        return new Opening(name, width, height, sill, openFraction, List.of());
    }

    /** The same opening, to the room called {@code room}. */
    public Opening to(String room) {
        return new Opening(name, width, height, sill, openFraction, changes, room, side);
    }

    /** The same opening, in this wall. */
    public Opening in(RoomSide wall) {
        return new Opening(name, width, height, sill, openFraction, changes, to, Optional.of(wall));
    }
}
