package org.twinrig.physics.room;

import java.util.List;
import java.util.Optional;

/**
 * What a wall is made of.
 *
 * @param id word in scenarios, e.g. {@code gypsum}
 * @param conductivity [W/(m·K)]
 * @param density [kg/m³]
 * @param specificHeat [J/(kg·K)]
 * @param emissivity of its surface, all thermal radiation [0..1]
 * @param moistureBuffer water that a face takes up and gives off in a day's swing, per whole swing from dry to saturated
 *     air: 100 times the practical moisture buffer value [kg/m²]
 * @see "C. Rode et al., Moisture Buffering of Building Materials, BYG·DTU R-126, 2005 (round robin; rounded)"
 */
public record Material(
        String id, double conductivity, double density, double specificHeat, double emissivity, double moistureBuffer) {
    private static final List<Material> ALL = List.of( // usual values of fire and building handbooks
            new Material("gypsum", 0.16, 790, 900, 0.9, 0.06),
            new Material("brick", 0.72, 1800, 840, 0.93, 0.04),
            new Material("concrete", 1.75, 2200, 1000, 0.94, 0.04),
            new Material("lightweight-concrete", 0.30, 800, 1000, 0.94, 0.08),
            new Material("wood", 0.14, 550, 1900, 0.9, 0.12),
            new Material("fibreboard", 0.10, 200, 1000, 0.9, 0.1),
            new Material("mineral-wool", 0.05, 100, 800, 0.9, 0),
            new Material("glass", 0.78, 2600, 840, 0.85, 0),
            new Material("steel", 50, 7850, 480, 0.8, 0));

    /** All materials of the table. */
    public static List<Material> all() {
        return ALL;
    }

    /** The material with this {@code id}. */
    public static Optional<Material> find(String id) {
        return ALL.stream().filter(material -> material.id().equals(id)).findFirst();
    }

    /** The material with this {@code id}, which is known to exist. */
    public static Material get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no material \"" + id + "\""));
    }
}
