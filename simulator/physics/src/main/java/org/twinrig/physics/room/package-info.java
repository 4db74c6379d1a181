/** One room as two zones, with its walls, openings, people and things; entry point
 * {@link org.twinrig.physics.room.RoomPlant}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.physics.room;
