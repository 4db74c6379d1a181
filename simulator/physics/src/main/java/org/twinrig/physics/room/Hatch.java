package org.twinrig.physics.room;

import java.util.List;

/**
 * A hole in a room's ceiling: a stairwell, a smoke vent.
 *
 * @param name unique in its room
 * @param area [m²]
 * @param above name of the room above; empty for the outside
 * @param openFraction of its area at the start [0..1]
 * @param changes when it is opened or closed, in order of time
 */
public record Hatch(String name, double area, String above, double openFraction, List<Opening.Change> changes) {
    public Hatch {
        changes = List.copyOf(changes);
    }
}
