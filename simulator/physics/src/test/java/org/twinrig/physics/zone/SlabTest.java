package org.twinrig.physics.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.twinrig.physics.zone.BuildingSpec.Facing;
import org.twinrig.physics.zone.BuildingSpec.Sheet;
import org.twinrig.physics.zone.BuildingSpec.Wall;

/** Conduction against exact solutions. */
class SlabTest {
    private static final Sheet CONCRETE = new Sheet(1.75, 2200, 1000, 0.3);

    @Test
    void aThickWallWarmsWithTheSquareRootOfTime() {
        var slab = new Slab(new Wall(List.of(CONCRETE), 0.9, Facing.NEIGHBOUR), 293.15, 293.15);
        double flux = 1000;
        for (int i = 0; i < 1200; i++) {
            slab.advance(0.5, flux, 0);
        }
        double effusivity = Math.sqrt(1.75 * 2200 * 1000);
        double rise = 2 * flux / effusivity * Math.sqrt(600 / Math.PI); // semi-infinite solid, constant flux
        assertThat(slab.surface() - 293.15).isCloseTo(rise, Percentage.withPercentage(2)); // 16 cells
    }

    @Test
    void sheetsAddUpTheirResistances() {
        var wall = new Wall(
                List.of(new Sheet(0.16, 790, 900, 0.0125), new Sheet(0.04, 30, 900, 0.1)), 0.9, Facing.OUTSIDE);
        var slab = new Slab(wall, 293.15, 293.15);
        for (int i = 0; i < 20_000; i++) {
            slab.advance(16, 10, 0);
        }
        double resistance = 0.0125 / 0.16 + 0.1 / 0.04 + 1.0 / 10;
        assertThat(slab.surface() - 293.15).isCloseTo(10 * resistance, Percentage.withPercentage(1.5)); // half a cell
    }

    @Test
    void strongRadiationStaysStableAtAnyStep() {
        var slab = new Slab(new Wall(List.of(new Sheet(0.04, 30, 900, 0.05)), 1, Facing.NEIGHBOUR), 293.15, 293.15);
        for (int i = 0; i < 200; i++) {
            double own = slab.surface();
            double net = 5.670374e-8 * (Math.pow(1200, 4) - Math.pow(own, 4));
            slab.advance(4, net, 4 * 5.670374e-8 * Math.pow(own, 3));
        }
        assertThat(slab.surface()).isCloseTo(1200, within(25.0)); // little goes through the wool
    }
}
