package org.twinrig.physics.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStreams;

/** The bytes of generated weather, of the sun and of its light through glass; the same on every Java. */
class WeatherFrozenTest {
    /** Prints the hash, to compare Java versions by hand. */
    public static void main(String[] args) throws NoSuchAlgorithmException {
        System.out.println(hash());
    }

    private static String hash() throws NoSuchAlgorithmException {
        var site = Site.ofDegrees(52.5, 13.4, 34, 1);
        var start = Instant.parse("2024-03-10T04:00:00Z");
        var weather =
                new WeatherGenerator(Season.temperate(site, 280), new RandomStreams(2024)).generate(start, 864_000);
        var sun = new Sun(site, start);
        var irradiance = new Irradiance(Irradiance.SkyModel.PEREZ, 0.2);
        var window = new ShadedWindow(Math.PI, 3, 2, Bestest.OVERHANG);
        var behind = new WindowLight(Bestest.glazing(660));
        var heat = new GlazingHeat(Bestest.glazing(660), 2, Math.PI / 2);
        var now = new Conditions();
        var light = new Incident();
        var digest = MessageDigest.getInstance("SHA-256");
        for (double time = 0; time < 864_000; time += 617) {
            weather.at(time, now);
            sun.at(time);
            irradiance.prepare(sun, now);
            irradiance.on(window.orientation(), light);
            window.shade(sun, light);
            behind.through(light);
            heat.solve(now.temperature, 17, 294, 4.5, behind.absorbed(), now.pressure);
            var bytes = ByteBuffer.allocate(8 * 8);
            bytes.putDouble(now.temperature).putDouble(now.relativeHumidity).putDouble(now.skyInfrared);
            bytes.putDouble(now.windSpeed).putDouble(sun.up()).putDouble(light.total());
            bytes.putDouble(behind.direct).putDouble(heat.inward());
            digest.update(bytes.array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void sameBytesAsLastAccepted() throws NoSuchAlgorithmException {
        assertThat(hash()).isEqualTo("838d8f316cce156a47c292890f21a45f79d7b0803893c2c317413f12720902c7");
    }
}
