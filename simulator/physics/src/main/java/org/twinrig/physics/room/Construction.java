package org.twinrig.physics.room;

/**
 * One layer that separates the room from the outside.
 *
 * @param material what it is made of
 * @param thickness [m]
 * @param adiabatic true: nothing passes its outer face, as towards an equally warm neighbouring room
 */
public record Construction(Material material, double thickness, boolean adiabatic) {
    /** A layer of {@code material} id and {@code thickness} [m], open to the outside climate. */
    public static Construction of(String material, double thickness) {
        return new Construction(Material.get(material), thickness, false);
    }
}
