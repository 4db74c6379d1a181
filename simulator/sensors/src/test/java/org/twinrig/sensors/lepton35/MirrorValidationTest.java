package org.twinrig.sensors.lepton35;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.twinrig.sensors.lepton35.Scenes.COLD;
import static org.twinrig.sensors.lepton35.Scenes.kelvin;
import static org.twinrig.sensors.lepton35.Scenes.room;

import org.junit.jupiter.api.Test;
import org.twinrig.physics.Body;
import org.twinrig.physics.Outline;
import org.twinrig.physics.Point;
import org.twinrig.physics.Shape;
import org.twinrig.physics.ThermalScene.Gas;
import org.twinrig.physics.ThermalScene.Pane;
import org.twinrig.physics.ThermalScene.Patch;
import org.twinrig.physics.ThermalScene.Surface;

/** What glossy surfaces show against mirror images constructed by hand. */
class MirrorValidationTest {
    @Test
    void aGlossyFloorShowsTheBallUpsideDownAtTheRightPixel() {
        // The ball's image is as far below the floor as the ball is above it; the camera is aimed 20 cm beside it.
        var ball = new Body.Solid(Shape.ball(new Point(4.01, 1.8, 1), 0.2), 500, 1);
        var image = room().face(Surface.FLOOR, COLD, 0.9, 0.5)
                .with(ball)
                .picture(new Camera(new Point(0.01, 2, 1.5), new Point(4.01, 2, -1)));
        double mass = 0;
        double column = 0;
        double row = 0;
        for (int i = 40 * Camera.WIDTH; i < 80 * Camera.WIDTH; i++) { // the ball itself is above these rows
            double rise = image[i] - BandRadiance.of(COLD);
            mass += rise;
            column += rise * (i % Camera.WIDTH + 0.5);
            row += rise * (i / Camera.WIDTH + 0.5);
        }
        double away = Math.hypot(4, 2.5);
        assertThat(column / mass)
                .isCloseTo(80 + Camera.FOCAL * 0.2 / away, offset(0.1)); // off the axis not quite round
        assertThat(row / mass).isCloseTo(60, offset(0.1));
        double expected = 0.95 * BandRadiance.of(COLD) + 0.05 * BandRadiance.of(500.0);
        assertThat((double) image[60 * Camera.WIDTH + 86]).isCloseTo(expected, offset(expected * 1e-4));
        // Its size: π·r² at that distance.
        double pixels = mass / (0.05 * (BandRadiance.of(500.0) - BandRadiance.of(COLD)));
        double disc = Math.PI * 0.04 * (Camera.FOCAL / away) * (Camera.FOCAL / away);
        assertThat(pixels).isCloseTo(disc, offset(0.01 * disc)); // a ball is a little larger than its disc: 0.2 %
    }

    @Test
    void glassShowsTheCameraWhatIsBehindIt() {
        // Straight before the pane, mirrored rays come back to the wall behind the camera.
        var pane = new Pane(Surface.WALL_X1, new Point(6, 1, 0.5), new Point(6, 3, 2.4), 285, 0.86, 1);
        var image = room().face(Surface.WALL_X0, 330, 1, 0).with(pane).picture();
        double expected = 0.86 * BandRadiance.of(285.0) + 0.14 * BandRadiance.of(330.0);
        assertThat((double) image[60 * Camera.WIDTH + 80]).isCloseTo(expected, offset(expected * 1e-5));
    }

    @Test
    void patchesAreMirroredToo() {
        var pane = new Pane(Surface.WALL_X1, new Point(6, 1, 0.5), new Point(6, 3, 2.4), 285, 0.86, 1);
        var spot = new Patch(Surface.WALL_X0, new Outline.Disc(new Point(0, 2, 1.5), 0.4, 0), 40);
        var image = room().with(pane).with(spot).picture();
        double expected = 0.86 * BandRadiance.of(285.0) + 0.14 * BandRadiance.of(COLD + 40);
        assertThat((double) image[60 * Camera.WIDTH + 80]).isCloseTo(expected, offset(expected * 1e-5));
        // The image of the spot is 12 m away: 0.4 m are 4.9 pixels.
        double beside = 0.86 * BandRadiance.of(285.0) + 0.14 * BandRadiance.of(COLD);
        assertThat((double) image[60 * Camera.WIDTH + 88]).isCloseTo(beside, offset(beside * 1e-5));
    }

    @Test
    void theWayThereAndBackIsDimmed() {
        // 5.99 m of haze to the pane, 6 m back to the wall behind: 0.1/m.
        var pane = new Pane(Surface.WALL_X1, new Point(6, 1, 0.5), new Point(6, 3, 2.4), 285, 0.86, 1);
        var haze = new Gas(300, 0.1);
        var image = room().face(Surface.WALL_X0, 330, 1, 0)
                .layers(2.5, haze, haze)
                .with(pane)
                .picture();
        double off = Math.hypot(1, Math.hypot(0.5, 0.5) / Camera.FOCAL);
        double there = StrictMath.exp(-0.1 * 5.99 * off);
        double back = StrictMath.exp(-0.1 * 6 * off);
        double gas = BandRadiance.of(300.0);
        double mirrored = back * BandRadiance.of(330.0) + (1 - back) * gas;
        double left = 0.86 * BandRadiance.of(285.0) + 0.14 * mirrored;
        assertThat((double) image[60 * Camera.WIDTH + 80]).isCloseTo(there * left + (1 - there) * gas, offset(1e-3));
    }

    @Test
    void whatIsInTheHotLayerIsDimmedByItInTheMirrorToo() {
        // From 0.5 m up down to the floor, and up again to a ball at 2 m, in a layer that begins at 1 m.
        var ball = new Body.Solid(Shape.ball(new Point(2.5, 2, 2), 0.1), 500, 1);
        var image = room().face(Surface.FLOOR, COLD, 0.9, 1)
                .layers(1, new Gas(COLD, 0.8), new Gas(COLD, 0))
                .with(ball)
                .picture(new Camera(new Point(0.5, 2, 0.5), new Point(2.5, 2, -2)));
        double slant = Math.hypot(2, 2.5) / 2.5; // way for a metre of height
        double through = StrictMath.exp(-0.8 * slant * 0.96); // to the ball's front, some 0.04 m below its middle
        double expected = BandRadiance.of(COLD) + 0.1 * through * (BandRadiance.of(500.0) - BandRadiance.of(COLD));
        assertThat((double) image[60 * Camera.WIDTH + 80])
                .isCloseTo(expected, offset(0.03 * expected)); // front or middle
        assertThat(through).isLessThan(0.45);
    }

    @Test
    void mattSurfacesShowNoImages() {
        var ball = new Body.Solid(Shape.ball(new Point(4, 2, 1), 0.2), 500, 1);
        var image = room().face(Surface.FLOOR, COLD, 0.9, 0)
                .with(ball)
                .picture(new Camera(new Point(0, 2, 1.5), new Point(4, 2, -1)));
        assertThat(kelvin(image, 80, 60)).isCloseTo(COLD, offset(2e-3));
    }
}
