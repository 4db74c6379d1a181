package org.twinrig.physics.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.twinrig.physics.zone.BuildingSpec.Sheet;

/** Conduction against exact solutions. */
class SlabTest {
    private static final Sheet CONCRETE = new Sheet(1.75, 2200, 1000, 0.3);

    @Test
    void aThickWallWarmsWithTheSquareRootOfTime() {
        var slab = new Slab(SlabGrid.of(List.of(CONCRETE)), 293.15, 293.15, Slab.OUTER);
        double flux = 1000;
        for (int i = 0; i < 1200; i++) {
            slab.advance(0.5, flux, 0);
        }
        double effusivity = Math.sqrt(1.75 * 2200 * 1000);
        double rise = 2 * flux / effusivity * Math.sqrt(600 / Math.PI); // semi-infinite solid, constant flux
        assertThat(slab.surface() - 293.15)
                .isCloseTo(rise, Percentage.withPercentage(0.8)); // nodes 1.4 times as far from each to the next
    }

    @Test
    void sheetsAddUpTheirResistances() {
        var sheets = List.of(new Sheet(0.16, 790, 900, 0.0125), new Sheet(0.04, 30, 900, 0.1));
        var slab = new Slab(SlabGrid.of(sheets), 293.15, 293.15, Slab.OUTER);
        for (int i = 0; i < 20_000; i++) {
            slab.advance(16, 10, 0);
        }
        double resistance = 0.0125 / 0.16 + 0.1 / 0.04 + 1.0 / 10;
        assertThat(slab.surface() - 293.15)
                .isCloseTo(10 * resistance, Percentage.withPercentage(0.01)); // what is left of the start
    }

    @Test
    void whatGoesInIsInItOrLost() {
        var sheets = List.of(new Sheet(1, 0, 0, 0.02), new Sheet(0.5, 1400, 1000, 0.1), new Sheet(0.04, 12, 840, 0.07));
        var slab = new Slab(SlabGrid.of(sheets), 290, 260, 20);
        double before = slab.heat();
        double given = 0;
        for (int i = 0; i < 500; i++) {
            slab.behind(i % 2 == 0 ? 20 : 25, 260 + i % 7);
            given += 30 * slab.advance(30, 40, 3);
        }
        assertThat(slab.heat() - before).isCloseTo(given, Percentage.withPercentage(1e-8));
    }

    @Test
    void strongRadiationStaysStableAtAnyStep() {
        var slab = new Slab(SlabGrid.of(List.of(new Sheet(0.04, 30, 900, 0.05))), 293.15, 293.15, Slab.OUTER);
        for (int i = 0; i < 200; i++) {
            double own = slab.surface();
            double net = 5.670374e-8 * (Math.pow(1200, 4) - Math.pow(own, 4));
            slab.advance(4, net, 4 * 5.670374e-8 * Math.pow(own, 3));
        }
        assertThat(slab.surface()).isCloseTo(1200, within(25.0)); // little goes through the wool
    }
}
