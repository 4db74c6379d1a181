package org.twinrig.sensors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.reading.Samples;
import org.twinrig.physics.AirState;

/** Readings at signal level are what they were when their parts got a bus, bit by bit: 300 s, air and motion changing. */
class ReadingsFrozenTest {
    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({
        "scd41, 1, 86e02480e7e40d5a",
        "scd41, 77, b376b5b29fab6e77",
        "bmi160, 1, 976b8d2d2436859b",
        "bmi160, 77, 074382b632d4bc67"
    })
    void areWhatTheyWere(String type, long seed, String hash) throws NoSuchAlgorithmException {
        var bench = new Bench();
        bench.motion = (t, six) -> {
            Arrays.fill(six, 0);
            six[2] = 9.80665;
            six[0] = 12 * StrictMath.sin(2 * Math.PI * 51 * t);
            six[4] = 3 * StrictMath.cos(2 * Math.PI * 102.5 * t);
        };
        bench.surfaceKelvin = 311;
        var sensor = bench.mount(Sensors.type(type), seed, Map.of());
        var digest = MessageDigest.getInstance("SHA-256");
        double until = type.equals("scd41") ? 300 : 5;
        for (long n = 0; Bench.due(sensor.schedule(), n) < until * 1e9; n++) {
            bench.air = new AirState(294 + n % 7, 99_000, 0.3 + n % 11 * 0.03, 400e-6 + n * 31e-6, 0, 0, 0, 0, 0.1);
            digest.update(bytes(sensor.read(Bench.due(sensor.schedule(), n))));
        }
        assertThat(HexFormat.of().formatHex(digest.digest(), 0, 8)).isEqualTo(hash);
    }

    private static byte[] bytes(Reading reading) {
        if (reading instanceof Samples samples) {
            var buffer = ByteBuffer.allocate(8 * samples.values().length);
            Arrays.stream(samples.values()).forEach(buffer::putDouble);
            return buffer.array();
        }
        var axes = ((MotionBlock) reading).axes();
        var buffer = ByteBuffer.allocate(2 * MotionBlock.AXES * axes[0].length);
        for (short[] axis : axes) {
            for (short count : axis) {
                buffer.putShort(count);
            }
        }
        return buffer.array();
    }
}
