package org.twinrig.physics.fan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.random.RandomStreams;

/** How a floor moves. */
class FloorTest {
    private static final double STEP = 1.0 / FanPlant.RATE;
    private static final int BLOCKS = 10_000; // 200 s

    @ParameterizedTest(name = "in direction {0} by {1} m/s²")
    @CsvSource({"0, 0.06", "1, 0.06", "2, 0.15"})
    void itMovesAsMuchAsItSaysAndNotMoreAsTimeGoesBy(int direction, double expected) {
        var block = new Block(FanSpec.of("fan").machine().body(), STEP);
        var floor = new Floor(STEP, new RandomStreams(3).stream("floor"));
        double square = 0;
        for (int n = 0; n < BLOCKS; n++) {
            block.begin();
            floor.add(block, 1);
            for (int i = 0; i < Block.SIZE; i++) {
                double now = block.floor[direction][i];
                square += n < BLOCKS / 2 ? 0 : now * now;
            }
        }
        // 100 s of noise in a band of π/2 · 2 · 0.08 · 9 Hz = 2.3 Hz: 4 sigma are 14 %
        assertThat(Math.sqrt(square / (BLOCKS / 2 * Block.SIZE))).isCloseTo(expected, withPercentage(14));
    }
}
