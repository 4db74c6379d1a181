package org.twinrig.physics.zone;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.twinrig.physics.zone.BuildingSpec.Sheet;

/** A cable under the same flux all around. */
class RodTest {
    private static final double DIAMETER = 0.025; // [m]
    private static final Sheet PVC = new Sheet(0.15, 1380, 1548, DIAMETER);

    /**
     * Long after the start a rod of radius R under the flux q warms everywhere at 2q/(ρcR), its face ahead of its
     * middle by qR/(2k): Carslaw and Jaeger, Conduction of Heat in Solids, 7.7.
     */
    @Test
    void warmsAsCarslawAndJaegerSay() {
        double flux = 500; // [W/m²]
        double radius = 0.5 * DIAMETER;
        Slab rod = Slab.rod(PVC, 293.15);
        double seconds = 4000; // Fourier number 1.8
        for (int i = 0; i < seconds; i++) {
            rod.advance(1, flux, 0);
        }
        double earlier = rod.at(radius);
        for (int i = 0; i < 500; i++) {
            rod.advance(1, flux, 0);
        }
        double rate = 2 * flux / (1380 * 1548 * radius);
        assertThat(rod.at(radius) - earlier).isCloseTo(rate * 500, Percentage.withPercentage(0.1));
        // the value of the middle is that of a cell with some width
        assertThat(rod.surface() - rod.at(radius)).isCloseTo(flux * radius / (2 * 0.15), Percentage.withPercentage(3));
    }
}
