package org.twinrig.physics.zone;

import java.util.Arrays;

/** Radiant heat of emitters that falls on one face alone, at one moment. */
final class DirectedHeat {
    /** On each face of each room [W/m²]. */
    final double[][] flux;

    private final BuildingSpec spec;
    private final boolean any;

    DirectedHeat(BuildingSpec spec) {
        this.spec = spec;
        flux = new double[spec.rooms().size()][];
        for (int r = 0; r < flux.length; r++) {
            flux[r] = new double[spec.rooms().get(r).faces().size()];
        }
        for (var emitter : spec.emitters()) {
            check(spec.rooms().get(emitter.room()), emitter.face());
        }
        for (var conditioner : spec.conditioners()) {
            var room = spec.rooms().get(conditioner.room());
            check(room, conditioner.heating().face());
            check(room, conditioner.cooling().face());
        }
        any = spec.emitters().stream().anyMatch(DirectedHeat::directed);
    }

    private static void check(BuildingSpec.Room room, int face) {
        if (face != BuildingSpec.Emitter.ALL_FACES
                && (face < 0
                        || face >= room.faces().size()
                        || room.faces().get(face).wall().sheets().isEmpty())) {
            throw new IllegalArgumentException(
                    "face %d of %s takes heat that is aimed at it; there are %d faces, and only"
                                    .formatted(face, room.name(), room.faces().size())
                            + " walls with sheets can take heat");
        }
    }

    /** Whether {@code emitter} radiates to one face alone. */
    static boolean directed(BuildingSpec.Emitter emitter) {
        return emitter.face() != BuildingSpec.Emitter.ALL_FACES;
    }

    /** Fills {@link #flux} for {@code time} [s]. */
    void at(double time) {
        if (!any) {
            return;
        }
        for (double[] room : flux) {
            Arrays.fill(room, 0);
        }
        for (var emitter : spec.emitters()) {
            if (directed(emitter)) {
                double area = spec.rooms()
                        .get(emitter.room())
                        .faces()
                        .get(emitter.face())
                        .area();
                double power = emitter.on().at(time) * emitter.heat() * emitter.radiantFraction();
                flux[emitter.room()][emitter.face()] += power / area;
            }
        }
    }
}
