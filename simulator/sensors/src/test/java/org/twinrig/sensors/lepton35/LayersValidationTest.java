package org.twinrig.sensors.lepton35;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.twinrig.sensors.lepton35.Scenes.COLD;
import static org.twinrig.sensors.lepton35.Scenes.kelvin;
import static org.twinrig.sensors.lepton35.Scenes.room;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.physics.Body;
import org.twinrig.physics.Point;
import org.twinrig.physics.Shape;
import org.twinrig.physics.ThermalScene.Gas;
import org.twinrig.physics.ThermalScene.Surface;

/** Gas on the way against the closed formula L' = τ·L + (1 − τ)·B, τ = exp(−κ·s). */
class LayersValidationTest {
    private static final Gas CLEAR = new Gas(COLD, 0);
    private static final double TABLE = 1e-5; // of exp(−x), and single precision [-]

    @ParameterizedTest(name = "κ = {0} 1/m, gas of {1} K")
    @CsvSource({"0.05, 350", "0.4, 500", "2, 320", "30, 600"})
    void aWallSeenThroughAGreyLayerOfKnownDepth(double absorption, double gas) {
        var fog = new Gas(gas, absorption);
        var image =
                room().face(Surface.WALL_X1, 280, 1, 0).layers(2.5, CLEAR, fog).picture();
        double depth = 5.99 * Math.hypot(1, Math.hypot(0.5, 0.5) / Camera.FOCAL);
        double through = StrictMath.exp(-absorption * depth);
        double expected = through * BandRadiance.of(280.0) + (1 - through) * BandRadiance.of(gas);
        assertThat((double) image[60 * Camera.WIDTH + 80]).isCloseTo(expected, offset(expected * TABLE));
    }

    @Test
    void fromBelowTheHotLayerHidesWhatIsInIt() {
        // From 1.5 m up to the far wall; layer from 2 m, gas of 500 K, 0.4/m.
        var image = room().layers(2, new Gas(500, 0.4), CLEAR).picture();
        int row = 40;
        double path = hotPath(row, 1.5, 2);
        double through = StrictMath.exp(-0.4 * path);
        double expected = through * BandRadiance.of(COLD) + (1 - through) * BandRadiance.of(500.0);
        assertThat((double) image[row * Camera.WIDTH + 80]).isCloseTo(expected, offset(expected * 1e-4));
        assertThat(kelvin(image, 80, 60)).as("below the layer").isCloseTo(COLD, offset(2e-3));
    }

    @Test
    void fromWithinItTheHotLayerHidesWhatIsBelow() {
        // From 1.5 m down to the far wall; layer from 1.2 m: the near part of the way is hot, the far part cool and
        // hazy.
        var image = room().layers(1.2, new Gas(500, 0.4), new Gas(285, 0.2)).picture();
        int row = 80;
        double drop = ((row + 0.5) - 60) / Camera.FOCAL;
        double length = 5.99 * Math.hypot(1, Math.hypot(drop, 0.5 / Camera.FOCAL));
        double hot = 0.3 / (drop * 5.99) * length;
        double near = StrictMath.exp(-0.4 * hot);
        double far = StrictMath.exp(-0.2 * (length - hot));
        double below = far * BandRadiance.of(COLD) + (1 - far) * BandRadiance.of(285.0);
        double expected = near * below + (1 - near) * BandRadiance.of(500.0);
        assertThat((double) image[row * Camera.WIDTH + 80]).isCloseTo(expected, offset(expected * 1e-4));
    }

    @Test
    void bodiesAreDimmedAsFarAsTheyAre() {
        // A hot ball 3 m ahead in haze of 0.3/m: its nearest point is 2.89 m from the pinhole.
        var ball = new Body.Solid(Shape.ball(new Point(3, 2, 1.5), 0.1), 500, 1);
        var image = room().layers(2.5, CLEAR, new Gas(COLD, 0.3)).with(ball).picture();
        double through = StrictMath.exp(-0.3 * 2.89);
        double expected = through * BandRadiance.of(500.0) + (1 - through) * BandRadiance.of(COLD);
        // Way to the ball's middle instead of its front: up to 0.1 m, 3 % of what is above the haze.
        assertThat((double) image[60 * Camera.WIDTH + 80]).isCloseTo(expected, offset(0.03 * expected));
    }

    @Test
    void aPersonInTheLayerIsHiddenAboveItsInterfaceOnly() {
        var column = new Body.Solid(new Shape.Capsule(new Point(3, 2, 0.2), new Point(3, 2, 1.8), 0.15), 310, 1);
        var image = room().layers(1.2, new Gas(400, 5), CLEAR)
                .with(column)
                .picture(new Camera(new Point(0, 2, 0.5), new Point(3, 2, 0.5)));
        double row = 60 - Camera.FOCAL * 0.7 / 2.85; // where the interface crosses the front
        assertThat(kelvin(image, 80, (int) row + 4)).as("below").isCloseTo(310, offset(0.5));
        assertThat(kelvin(image, 80, (int) row - 10)).as("above").isGreaterThan(370);
    }

    @Test
    void hazeBelowDimsAndSteamHides() {
        var warm = room().face(Surface.WALL_X1, 310, 1, 0).layers(2.5, CLEAR, new Gas(COLD, 0.1));
        var steam = room().face(Surface.WALL_X1, 310, 1, 0).layers(2.5, CLEAR, new Gas(COLD, 3));
        assertThat(kelvin(warm.picture(), 80, 60)).isBetween(COLD + 8, COLD + 11); // τ = 0.55 of 16.85 K
        assertThat(kelvin(steam.picture(), 80, 60)).isCloseTo(COLD, offset(0.01));
    }

    private static double hotPath(int row, double eye, double level) {
        double rise = (60 - (row + 0.5)) / Camera.FOCAL; // m of height in a metre ahead
        double ahead = 5.99;
        double end = eye + rise * ahead;
        return (end - level)
                / (end - eye)
                * ahead
                * Math.sqrt(1 + rise * rise + 0.5 * 0.5 / Camera.FOCAL / Camera.FOCAL);
    }
}
