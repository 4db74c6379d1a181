package org.twinrig.physics.room;

/**
 * One layer around the room.
 *
 * @param material what it is made of
 * @param thickness [m]
 * @param facing what lies behind it
 */
public record Construction(Material material, double thickness, Facing facing) {
    /** An inner wall, floor or ceiling of {@code material} id and {@code thickness} [m]. */
    public static Construction of(String material, double thickness) {
        return new Construction(Material.get(material), thickness, Facing.NEIGHBOUR);
    }

    /** The same layer with something else behind it. */
    public Construction facing(Facing newFacing) {
        return new Construction(material, thickness, newFacing);
    }
}
