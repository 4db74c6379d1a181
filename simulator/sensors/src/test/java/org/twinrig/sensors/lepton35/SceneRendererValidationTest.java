package org.twinrig.sensors.lepton35;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinrig.physics.Point;
import org.twinrig.physics.ThermalScene;
import org.twinrig.physics.ThermalScene.Body;
import org.twinrig.physics.ThermalScene.Patch;
import org.twinrig.physics.ThermalScene.Surface;

/** Geometry and radiation of the picture against sums done by hand, in a room of 6 m × 4 m × 2.5 m. */
class SceneRendererValidationTest {
    private static final Point EYE = new Point(0, 2, 1.5);
    private static final double COLD = 293.15;
    private static final double SINGLE_PRECISION = 1e-3; // of the picture [K]

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
        var image = render(scene(280, 290, 300, 310, 1.5, 1, 0, List.of(), List.of()));
        assertThat(kelvin(image, 80, 119)).as("floor, bottom").isCloseTo(280, offset(SINGLE_PRECISION));
        assertThat(kelvin(image, 80, 0)).as("ceiling, top").isCloseTo(290, offset(SINGLE_PRECISION));
        assertThat(kelvin(image, 80, 62)).as("wall below the layer").isCloseTo(300, offset(SINGLE_PRECISION));
        assertThat(kelvin(image, 80, 57)).as("wall above it").isCloseTo(310, offset(SINGLE_PRECISION));
        // The floor meets the far wall 6 m away (the pinhole stands 1 cm off its wall), 1.5 m below the axis.
        int edge = (int) Math.floor(60 + Camera.FOCAL * 1.5 / 5.99);
        assertThat(kelvin(image, 80, edge - 1)).isCloseTo(300, offset(SINGLE_PRECISION));
        assertThat(kelvin(image, 80, edge + 1)).isCloseTo(280, offset(SINGLE_PRECISION));
    }

    @Test
    void showsABodyAtItsPlace() {
        // 3 m ahead and 1 m to the right: 80 + 147.3 · 1/3 = 129.1; 0.2 m high around the axis: row 60.
        var body = new Body(new Point(3, 1, 1.4), 0.1, 0.2, 350, 1, false);
        var image = render(scene(COLD, COLD, COLD, COLD, 2.5, 1, 0, List.of(), List.of(body)));
        double mass = 0;
        double column = 0;
        double row = 0;
        for (int i = 0; i < Camera.PIXELS; i++) {
            double rise = image[i] - BandRadiance.of(COLD);
            mass += rise;
            column += rise * (i % Camera.WIDTH + 0.5);
            row += rise * (i / Camera.WIDTH + 0.5);
        }
        assertThat(column / mass).isCloseTo(80 + Camera.FOCAL / 3, offset(0.15)); // four rays a pixel
        assertThat(row / mass).isCloseTo(60, offset(0.15));
        // Seen area: a rectangle 0.2 m wide at the tangent points, 0.2 m high where it is nearest, 0.1 m before 3.16 m.
        double pixels = mass / (BandRadiance.of(350) - BandRadiance.of(COLD));
        double expected = 0.2 * Camera.FOCAL / 3 * Math.sqrt(1 + 1.0 / 9) * 0.2 * Camera.FOCAL / 2.91;
        assertThat(pixels).isCloseTo(expected, offset(0.04 * expected)); // pixels at the rim, the cylinder's curve
    }

    @Test
    void nearBodiesHideFarOnesWhateverTheirOrder() {
        var near = new Body(new Point(2, 2, 0), 0.3, 2, 310, 1, false);
        var far = new Body(new Point(4, 2, 0), 0.2, 2, 360, 1, false);
        for (var bodies : List.of(List.of(near, far), List.of(far, near))) {
            var image = render(scene(COLD, COLD, COLD, COLD, 2.5, 1, 0, List.of(), bodies));
            assertThat(kelvin(image, 80, 60)).isCloseTo(310, offset(SINGLE_PRECISION));
        }
    }

    @Test
    void greySurfacesMirrorTheirSurroundings() {
        double apparent = kelvin(render(scene(333, 333, 333, 333, 2.5, 0.9, 0, List.of(), List.of())), 80, 60);
        double expected = 0.9 * BandRadiance.integral(333, 200) + 0.1 * BandRadiance.integral(COLD, 200);
        assertThat(BandRadiance.integral(apparent, 200)).isCloseTo(expected, offset(expected * 1e-5));
        assertThat(apparent).isBetween(328.0, 331.0);
    }

    @Test
    void theHotLayerDimsWhatIsBehindItByItsPath() {
        // From 1.5 m up to the far wall; layer from 2 m, gas of 500 K, 0.4/m.
        var image = render(scene(COLD, COLD, COLD, COLD, 2.0, 1, 0.4, List.of(), List.of()));
        int row = 40;
        double rise = (60 - (row + 0.5)) / Camera.FOCAL; // m of height in a metre ahead
        double ahead = 5.99;
        double end = 1.5 + rise * ahead;
        double path = (end - 2.0)
                / (end - 1.5)
                * ahead
                * Math.sqrt(1 + rise * rise + 0.5 * 0.5 / Camera.FOCAL / Camera.FOCAL);
        double through = StrictMath.exp(-0.4 * path);
        double expected = through * BandRadiance.of(COLD) + (1 - through) * BandRadiance.of(500);
        assertThat((double) image[row * Camera.WIDTH + 80]).isCloseTo(expected, offset(expected * 1e-4));
        assertThat(kelvin(image, 80, 60)).as("below the layer").isCloseTo(COLD, offset(SINGLE_PRECISION));
    }

    @Test
    void aFlameShowsAsMuchOfItselfAsItsEmissivityAndThinsOutAtTheRim() {
        var flame = new Body(new Point(3, 2, 1), 0.3, 1, 1100, 0.3, true);
        var image = render(scene(COLD, COLD, COLD, COLD, 2.5, 1, 0, List.of(), List.of(flame)));
        double expected = 0.3 * BandRadiance.of(1100) + 0.7 * BandRadiance.of(COLD);
        // The four rays of the middle pixel pass up to 1.5 cm beside the axis: chords 0.1 % shorter.
        assertThat((double) image[60 * Camera.WIDTH + 80]).isCloseTo(expected, offset(expected * 1e-3));
        // The middle of column 92 passes 3 m · sin(atan(12.5/147.3)) = 0.2536 m beside the axis of the 0.3 m flame: its
        // chord is √(1 − (0.2536/0.3)²) = 0.534 of the diameter.
        double through = StrictMath.pow(0.7, 0.534);
        double rim = (1 - through) * BandRadiance.of(1100) + through * BandRadiance.of(COLD);
        assertThat((double) image[60 * Camera.WIDTH + 92]).isCloseTo(rim, offset(0.01 * rim)); // four rays, not one
    }

    @Test
    void patchesRiseAboveTheirSurface() {
        var soft = new Patch(Surface.WALL_X1, new Point(6, 2, 1.5), 0.5, 20, false);
        var sharp = new Patch(Surface.FLOOR, new Point(4, 2, 0), 0.5, 15, true);
        var image = render(scene(COLD, COLD, COLD, COLD, 2.5, 1, 0, List.of(soft, sharp), List.of()));
        assertThat(kelvin(image, 80, 60)).isCloseTo(COLD + 20, offset(0.08)); // 2.9 cm off the centre: exp(-0.0033)
        // 0.5 m beside the centre the rise has fallen to 1/e.
        int aside = (int) (80 - 0.5 / 5.99 * Camera.FOCAL);
        assertThat(kelvin(image, aside, 60)).isCloseTo(COLD + 20 / Math.E, offset(0.5)); // 4 cm pixels on a slope
        int row = (int) (60 + 1.5 / 3.99 * Camera.FOCAL);
        assertThat(kelvin(image, 80, row)).isCloseTo(COLD + 15, offset(SINGLE_PRECISION));
    }

    @Test
    void paintsAnUnchangedSceneOnlyOnce() {
        var renderer = new SceneRenderer(new Camera(EYE, new Point(3, 2, 1.5)));
        var image = new float[Camera.PIXELS];
        assertThat(renderer.render(scene(COLD, COLD, COLD, COLD, 2, 1, 0.1, List.of(), List.of()), image))
                .isTrue();
        assertThat(renderer.render(scene(COLD, COLD, COLD, COLD, 2, 1, 0.1, List.of(), List.of()), image))
                .isFalse();
    }

    private static ThermalScene scene(
            double floor,
            double ceiling,
            double lower,
            double upper,
            double level,
            double emissivity,
            double absorption,
            List<Patch> patches,
            List<Body> bodies) {
        return new ThermalScene(
                6, 4, 2.5, floor, ceiling, lower, upper, level, emissivity, COLD, 500, absorption, patches, bodies);
    }

    private static float[] render(ThermalScene scene) {
        var image = new float[Camera.PIXELS];
        new SceneRenderer(new Camera(EYE, new Point(3, 2, 1.5))).render(scene, image);
        return image;
    }

    private static double kelvin(float[] image, int column, int row) {
        return BandRadiance.inverse(image[row * Camera.WIDTH + column]);
    }
}
