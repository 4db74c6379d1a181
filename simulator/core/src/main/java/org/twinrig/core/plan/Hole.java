package org.twinrig.core.plan;

import org.twinrig.core.recording.FloorPlan.Item;

/**
 * A hatch as one sees it from above, in the room below it or in the room above. No plan tells where in the ceiling it
 * is: it stands in a corner that both rooms have.
 *
 * @param item what the plan tells of it
 * @param room where it is drawn
 * @param up true in the room that it opens the ceiling of, false in the one whose floor it opens
 * @param x its middle in the house [m]
 * @param y its middle in the house [m]
 * @param side length of its sides [m]
 */
public record Hole(Item item, Room room, boolean up, double x, double y, double side) {}
