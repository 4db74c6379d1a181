package org.twinrig.core.plan;

import java.util.Optional;
import org.twinrig.core.recording.FloorPlan.Item;
import org.twinrig.core.recording.FloorPlan.Kind;

/**
 * An opening or a window in the wall of a room.
 *
 * @param item what the plan tells of it
 * @param room whose wall it is in
 * @param to the room behind that wall; empty for the outside, and for a room that does not stand there
 * @param side the wall
 * @param stretch where it is along that wall
 * @param told true if the plan tells the place; false where it is only known between what it leads
 */
public record Gate(Item item, Room room, Optional<Room> to, Side side, Stretch stretch, boolean told) {
    /** True for a pane that never opens. */
    public boolean isPane() {
        return item.kind() == Kind.WINDOW;
    }

    /** True for what one does not walk through. */
    public boolean isWindow() {
        return isPane() || item.number("sill", 0) > 0;
    }

    /** Where the wall is: x, or y for a wall that runs along x, in the house [m]. */
    public double line() {
        return at(room, side);
    }

    /** Where the wall of the room behind it is [m]; its own {@link #line} if there is none. */
    public double lineBehind() {
        return to.map(other -> at(other, side.opposite())).orElse(line());
    }

    private static double at(Room room, Side side) {
        return switch (side) {
            case X0 -> room.x0();
            case X1 -> room.x1();
            case Y0 -> room.y0();
            case Y1 -> room.y1();
        };
    }
}
