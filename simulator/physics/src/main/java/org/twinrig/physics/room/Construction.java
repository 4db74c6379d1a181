package org.twinrig.physics.room;

import java.util.List;

/**
 * What a wall, a floor or a ceiling is made of.
 *
 * @param layers from the room outwards, one or more
 * @param facing what lies behind it
 */
public record Construction(List<Layer> layers, Facing facing) {
    /** Thermal resistance on the outer face of a wall to the outside [m²·K/W], ISO 6946. */
    static final double OUTER_RESISTANCE = 0.04;

    /**
     * One layer.
     *
     * @param material what it is
     * @param thickness [m]
     */
    public record Layer(Material material, double thickness) {}

    public Construction {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a construction has one layer or more");
        }
    }

    /** An inner wall, floor or ceiling of {@code material} id and {@code thickness} [m]. */
    public static Construction of(String material, double thickness) {
        return new Construction(List.of(new Layer(Material.get(material), thickness)), Facing.NEIGHBOUR);
    }

    /** The same layers with something else behind them. */
    public Construction facing(Facing newFacing) {
        return new Construction(layers, newFacing);
    }

    /** Emissivity of its inner face, all thermal radiation [0..1]. */
    public double emissivity() {
        return layers.get(0).material().emissivity();
    }

    /** Water that its inner face takes up between dry and saturated air [kg/m²]. */
    public double moistureBuffer() {
        return layers.get(0).material().moistureBuffer();
    }
}
