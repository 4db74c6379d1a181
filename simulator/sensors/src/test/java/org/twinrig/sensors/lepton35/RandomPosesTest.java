package org.twinrig.sensors.lepton35;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.ThermalScene;

/** What holds for every scene and every camera. */
class RandomPosesTest {
    private static final int CAMERAS = 40;
    private static final double SLACK = 0.02; // of tables and polynomials [K]

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingIsColderThanTheColdestOrHotterThanTheHottest(long seed) {
        var scenes = new RandomScenes(new RandomStreams(seed).stream("scenes"));
        for (int k = 0; k < CAMERAS; k++) {
            var scene = scenes.scene();
            var camera = scenes.camera();
            double[] extremes = RandomScenes.extremes(scene);
            float least = (float) BandRadiance.of(extremes[0] - SLACK);
            float most = (float) BandRadiance.of(extremes[1] + SLACK);
            float[] image = Scenes.picture(scene, camera);
            for (int i = 0; i < Camera.PIXELS; i++) {
                if (!(image[i] >= least && image[i] <= most)) { // also when it is no number
                    assertThat(BandRadiance.inverse(image[i]))
                            .as("pixel %d, radiance %s, of %s at %s", i, image[i], scene, camera.at())
                            .isBetween(extremes[0] - SLACK, extremes[1] + SLACK);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void whatWasSeenBeforeLeavesNoTrace(long seed) {
        var scenes = new RandomScenes(new RandomStreams(seed).stream("scenes"));
        var camera = scenes.camera();
        var used = new SceneRenderer(camera);
        var image = new float[Camera.PIXELS];
        ThermalScene before = scenes.scene();
        for (int k = 0; k < CAMERAS; k++) {
            // Every other scene differs from the last in its bodies alone: rows are restored, not painted anew.
            var scene = k % 2 == 0 ? scenes.scene() : withBodiesOf(before, scenes.scene());
            used.render(scene, image);
            assertThat(image).as("scene %d", k).isEqualTo(Scenes.picture(scene, camera));
            before = scene;
        }
    }

    private static ThermalScene withBodiesOf(ThermalScene room, ThermalScene other) {
        return new ThermalScene(
                room.length(),
                room.width(),
                room.height(),
                room.interfaceHeight(),
                room.upper(),
                room.lower(),
                room.ambient(),
                room.faces(),
                room.panes(),
                room.patches(),
                other.bodies());
    }
}
