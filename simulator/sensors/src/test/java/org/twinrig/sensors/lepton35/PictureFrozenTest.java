package org.twinrig.sensors.lepton35;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.sensors.Bench;

/** Pictures and frames as they were when last accepted; a change needs a line in the change log. */
class PictureFrozenTest {
    @Test
    void theSameScenesGiveTheSamePicturesToTheLastBit() throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (long seed = 100; seed < 125; seed++) {
            var scenes = new RandomScenes(new RandomStreams(seed).stream("scenes"));
            var bytes = ByteBuffer.allocate(4 * Camera.PIXELS);
            for (float radiance : Scenes.picture(scenes.scene(), scenes.camera())) {
                bytes.putFloat(radiance);
            }
            digest.update(bytes.array());
        }
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("f7b419eaf27427a1c123dce7b03c6fc0c5f9a0d54fa06b4a5835afe9dc773b54");
    }

    @Test
    void theSameSceneAndSeedGiveTheSameFrames() throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        var scenes = new RandomScenes(new RandomStreams(7).stream("scenes"));
        var bench = new Bench();
        var sensor = bench.mount(new Lepton35Type(), 9, Map.of("roll", 30.0));
        for (int second = 0; second < 10; second++) {
            bench.scene = scenes.scene();
            for (var reading : Bench.readings(sensor, second, second + 1)) {
                var bytes = ByteBuffer.allocate(2 * Camera.PIXELS);
                bytes.asShortBuffer().put(((ThermalFrame) reading).centikelvin());
                digest.update(bytes.array());
            }
        }
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("318345f2442bcf1105d6d28d7614451e0b6c7ebb009fe0f4a48f8ac7c90d625f");
    }
}
