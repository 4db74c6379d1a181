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
                .isEqualTo("101d7b81e35e74c7433360a07f7172ec678b599fdf781199b60cdfd66fd33bbf");
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
                .isEqualTo("5a47c8325fca888244801b3991c3a73877bd1466f6d2371551467d6d72b0a617");
    }
}
