package org.twinrig.sensors.lepton35;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.Point;

/** A camera turned about its axis sees the same, turned. */
class RollTest {
    private static final int SIDE = 120; // of the square that both pictures have in common [pixels]

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void aQuarterTurnChangesNeitherThePictureNorItsSum(long seed) {
        var scenes = new RandomScenes(new RandomStreams(seed).stream("scenes"));
        var at = new Point(0.3, 0.3, scenes.height - 0.2);
        var aim = new Point(scenes.length * 0.6, scenes.width * 0.6, 0.5);
        var scene = scenes.scene();
        var upright = Scenes.picture(scene, new Camera(at, aim));
        var rolled = Scenes.picture(scene, new Camera(at, aim, Math.PI / 2));
        double sum = 0;
        double rolledSum = 0;
        int apart = 0;
        for (int row = 0; row < SIDE; row++) {
            for (int column = 20; column < 20 + SIDE; column++) {
                // The camera turns clockwise: what was at its right is now above the middle.
                float before = upright[(column - 20) * Camera.WIDTH + 139 - row];
                float after = rolled[row * Camera.WIDTH + column];
                sum += before;
                rolledSum += after;
                apart += Math.abs(BandRadiance.inverse(before) - BandRadiance.inverse(after)) > 0.1 ? 1 : 0;
            }
        }
        // Rims of bodies are cut into strips along the rows; pixels there differ a little, and in both directions.
        assertThat(rolledSum).isCloseTo(sum, offset(5e-4 * sum));
        assertThat(apart).isLessThan((int) (0.02 * SIDE * SIDE));
    }
}
