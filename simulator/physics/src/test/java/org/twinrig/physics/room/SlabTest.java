package org.twinrig.physics.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Conduction against the textbook: Carslaw and Jaeger, Conduction of Heat in Solids, 1959. */
class SlabTest {
    @Test
    void aThickWallUnderConstantFluxWarmsWithTheRootOfTime() {
        var slab = new Slab(Construction.of("concrete", 0.5).facing(Facing.ADIABATIC), 300, 300, 0.1);
        for (int i = 0; i < 6000; i++) {
            slab.advance(1000);
        }
        var concrete = Material.get("concrete");
        double inertia = concrete.conductivity() * concrete.density() * concrete.specificHeat();
        double exact = 2 * 1000 * Math.sqrt(600 / (Math.PI * inertia));
        // 14 graded cells; the face is the middle of the first one
        assertThat(slab.surface() - 300).isCloseTo(exact, Percentage.withPercentage(4));
    }

    @Test
    void whatGoesInStaysInOrLeavesBehind() {
        var slab = new Slab(Construction.of("gypsum", 0.016), 300, 300, 0.1);
        double before = slab.stored();
        for (int i = 0; i < 20_000; i++) {
            slab.advance(500);
        }
        double given = 500 * 0.1 * 20_000;
        assertThat(slab.stored() - before + slab.lost()).isCloseTo(given, Percentage.withPercentage(1e-6));
    }

    @Test
    void inTheEndTheFluxPassesThroughTheResistances() {
        var slab = new Slab(Construction.of("gypsum", 0.016), 300, 300, 0.1);
        for (int i = 0; i < 100_000; i++) {
            slab.advance(100);
        }
        double exact = 100 * (0.016 / 0.16 + 1 / 10.0); // layer and outer film
        assertThat(slab.surface() - 300).isCloseTo(exact, Percentage.withPercentage(2)); // half of the first cell
    }
}
