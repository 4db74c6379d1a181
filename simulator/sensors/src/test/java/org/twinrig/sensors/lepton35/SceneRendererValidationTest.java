package org.twinrig.sensors.lepton35;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.twinrig.sensors.lepton35.Scenes.COLD;
import static org.twinrig.sensors.lepton35.Scenes.EYE;
import static org.twinrig.sensors.lepton35.Scenes.SINGLE_PRECISION;
import static org.twinrig.sensors.lepton35.Scenes.kelvin;
import static org.twinrig.sensors.lepton35.Scenes.room;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinrig.physics.Outline;
import org.twinrig.physics.Point;
import org.twinrig.physics.ThermalScene.Face;
import org.twinrig.physics.ThermalScene.Gas;
import org.twinrig.physics.ThermalScene.Level;
import org.twinrig.physics.ThermalScene.Pane;
import org.twinrig.physics.ThermalScene.Patch;
import org.twinrig.physics.ThermalScene.Surface;

/** Surfaces, panes and patches of the picture against sums done by hand. */
class SceneRendererValidationTest {
    @Test
    void seesFiftySevenDegreesAcross() {
        var camera = new Camera(EYE, new Point(3, 2, 1.5));
        var left = new double[3];
        var right = new double[3];
        camera.ray(0, 60, left);
        camera.ray(160, 60, right);
        double angle = Math.toDegrees(StrictMath.atan2(left[1], left[0]) - StrictMath.atan2(right[1], right[0]));
        assertThat(angle).isCloseTo(57, offset(1e-9));
        assertThat(left[1]).as("looking along +x, +y is on the left").isPositive();
    }

    @Test
    void showsEachSurfaceWhereItIs() {
        var room = room().face(Surface.FLOOR, 280, 1, 0).face(Surface.CEILING, 290, 1, 0);
        room.faces[Surface.WALL_X1.ordinal()] = new Face(List.of(new Level(1.4999, 300), new Level(1.5001, 310)), 1, 0);
        var image = room.picture();
        assertThat(kelvin(image, 80, 119)).as("floor, bottom").isCloseTo(280, offset(SINGLE_PRECISION));
        assertThat(kelvin(image, 80, 0)).as("ceiling, top").isCloseTo(290, offset(SINGLE_PRECISION));
        assertThat(kelvin(image, 80, 62)).as("wall below").isCloseTo(300, offset(SINGLE_PRECISION));
        assertThat(kelvin(image, 80, 57)).as("wall above").isCloseTo(310, offset(SINGLE_PRECISION));
        // The floor meets the far wall 6 m away (the pinhole stands 1 cm off its wall), 1.5 m below the axis.
        int edge = (int) Math.floor(60 + Camera.FOCAL * 1.5 / 5.99);
        assertThat(kelvin(image, 80, edge - 1)).isCloseTo(300, offset(SINGLE_PRECISION));
        assertThat(kelvin(image, 80, edge + 1)).isCloseTo(280, offset(SINGLE_PRECISION));
    }

    @Test
    void wallsAreAsWarmAsTheirProfileSays() {
        var room = room();
        room.faces[Surface.WALL_X1.ordinal()] = new Face(List.of(new Level(1, 300), new Level(2, 340)), 1, 0);
        var image = room.picture();
        for (int row : new int[] {50, 55, 65}) {
            double z = 1.5 + 5.99 * (60 - (row + 0.5)) / Camera.FOCAL;
            // Temperatures stand in a table every 1 cm and radiance is straight between: 40 K/m, below 0.01 K.
            assertThat(kelvin(image, 80, row)).isCloseTo(300 + 40 * (z - 1), offset(0.01));
        }
        assertThat(kelvin(image, 80, 90)).as("as at the lowest height").isCloseTo(300, offset(SINGLE_PRECISION));
    }

    @Test
    void mattSurfacesReflectTheMeanOfTheRoom() {
        var room = room();
        room.face(Surface.WALL_X1, 333, 0.9, 0);
        double apparent = kelvin(room.picture(), 80, 60);
        double expected = 0.9 * BandRadiance.integral(333, 200) + 0.1 * BandRadiance.integral(COLD, 200);
        assertThat(BandRadiance.integral(apparent, 200)).isCloseTo(expected, offset(expected * 1e-5));
        assertThat(apparent).isBetween(328.0, 331.0);
    }

    @Test
    void softPatchesFallOffAsTheirFormSays() {
        var spot = new Patch(Surface.WALL_X1, new Outline.Spot(new Point(6, 2, 1.5), 0.5), 20);
        var image = room().with(spot).picture();
        assertThat(kelvin(image, 80, 60)).isCloseTo(COLD + 20, offset(0.08)); // 2.9 cm off the centre: exp(−0.0033)
        // 0.5 m beside the centre the rise has fallen to 1/e; the last 2 % are cut off.
        int aside = (int) (80 - 0.5 / 5.99 * Camera.FOCAL);
        assertThat(kelvin(image, aside, 60))
                .isCloseTo(COLD + 20 * (1 / Math.E - 0.02) / 0.98, offset(0.5)); // 4 cm pixels
    }

    @Test
    void theJetWarmsTheCeilingByItsDistance() {
        // Fire 0.4 m over the floor: core 0.18 · 2.1 m = 0.378 m. Seen from below, 1 m off the floor, straight up.
        double core = 0.18 * 2.1;
        var jet = new Patch(Surface.CEILING, new Outline.Jet(new Point(3, 2, 2.5), core), 100);
        var image = room().with(jet).picture(new Camera(new Point(3, 2, 1), new Point(3, 2, 2.5)));
        assertThat(kelvin(image, 80, 60)).isCloseTo(COLD + 100, offset(0.01));
        for (int column : new int[] {120, 135, 150}) {
            double radius = 1.5 * Math.hypot(column + 0.5 - 80, 0.5) / Camera.FOCAL;
            double rise = 100 * (StrictMath.pow(radius / core, -4.0 / 3) - 0.02) / 0.98; // the last 2 % are cut off
            assertThat(kelvin(image, column, 60)).isCloseTo(COLD + Math.min(100, rise), offset(0.02)); // polynomial
        }
        assertThat(kelvin(image, 155, 60)).isBetween(COLD + 30, COLD + 70);
    }

    @Test
    void sharpPatchesEndAtTheirEdge() {
        var disc = new Patch(Surface.FLOOR, new Outline.Disc(new Point(4, 2, 0), 0.5, 0), 15);
        var image = room().with(disc).picture();
        int row = (int) (60 + 1.5 / 3.99 * Camera.FOCAL);
        assertThat(kelvin(image, 80, row)).isCloseTo(COLD + 15, offset(SINGLE_PRECISION));
        assertThat(kelvin(image, 30, row)).isCloseTo(COLD, offset(SINGLE_PRECISION));
    }

    @Test
    void polygonsCoverTheirArea() {
        // A triangle of 1.2 m × 0.8 m / 2 on the floor, seen straight from 2.49 m above.
        var triangle =
                new Outline.Polygon(List.of(new Point(2.4, 1.6, 0), new Point(3.6, 1.6, 0), new Point(3.6, 2.4, 0)), 0);
        var image = room().with(new Patch(Surface.FLOOR, triangle, 15))
                .picture(new Camera(new Point(3, 2, 2.5), new Point(3, 2, 0)));
        double expected = 0.48 * (Camera.FOCAL / 2.49) * (Camera.FOCAL / 2.49);
        // Two sides of 71 and 47 pixels lie along rows and columns, so that four rays across leave 1/8 of a pixel of
        // each.
        assertThat(Scenes.pixels(image, COLD + 15, COLD)).isCloseTo(expected, offset(15.0));
    }

    @Test
    void edgesAreAsSoftAsGiven() {
        var square = new Outline.Rectangle(new Point(2, 1, 0), new Point(3, 3, 0), 0.4);
        var image = room().with(new Patch(Surface.FLOOR, square, 10))
                .picture(new Camera(new Point(3, 2, 2.5), new Point(3, 2, 0)));
        // Looking down, columns run along x: 0.1 m inside the edge three quarters of the rise, 0.1 m outside a quarter.
        double pixel = 2.49 / Camera.FOCAL;
        for (double off : new double[] {-0.1, 0, 0.1}) {
            int column = (int) Math.floor(80 + off / pixel);
            double here = (column + 0.5 - 80) * pixel;
            assertThat(kelvin(image, column, 60)).isCloseTo(COLD + 10 * (0.5 - here / 0.4), offset(0.02)); // 16 rays
        }
    }

    @Test
    void whatALampLightsFallsOffByTheInverseSquare() {
        var glow = new Patch(Surface.FLOOR, new Outline.Glow(new Point(3, 2, 0), 0.8), 30);
        var image = room().with(glow).picture(new Camera(new Point(3, 2, 2.5), new Point(3, 2, 0)));
        double pixel = 2.49 / Camera.FOCAL;
        double r = 40.5 * pixel;
        double share = StrictMath.pow(1 + (r * r + 0.25 * pixel * pixel) / 0.64, -1.5);
        assertThat(kelvin(image, 120, 60)).isCloseTo(COLD + 30 * (share - 0.02) / 0.98, offset(0.01));
    }

    @Test
    void panesCoverTheWallAndPatchesDoNotWarmThem() {
        var pane = new Pane(Surface.WALL_X1, new Point(6, 1.5, 1), new Point(6, 2.5, 2), 283, 0.86, 0);
        var warm = new Patch(Surface.WALL_X1, new Outline.Disc(new Point(6, 2, 1.5), 1, 0), 12);
        var image = room().with(pane).with(warm).picture();
        double glass = BandRadiance.inverse(0.86 * BandRadiance.of(283.0) + 0.14 * BandRadiance.of(COLD));
        assertThat(kelvin(image, 80, 60)).isCloseTo(glass, offset(SINGLE_PRECISION));
        int beside = (int) (80 + 0.6 / 5.99 * Camera.FOCAL);
        assertThat(kelvin(image, beside, 60)).isCloseTo(COLD + 12, offset(SINGLE_PRECISION));
    }

    @Test
    void paintsAnUnchangedSceneOnlyOnce() {
        var renderer = new SceneRenderer(new Camera(EYE, new Point(3, 2, 1.5)));
        var image = new float[Camera.PIXELS];
        var smoky = new Gas(300, 0.1);
        assertThat(renderer.render(room().layers(2, smoky, smoky).scene(), image))
                .isTrue();
        assertThat(renderer.render(room().layers(2, smoky, smoky).scene(), image))
                .isFalse();
    }
}
