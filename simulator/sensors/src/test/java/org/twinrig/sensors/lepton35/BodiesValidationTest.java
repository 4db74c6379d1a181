package org.twinrig.sensors.lepton35;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.twinrig.sensors.lepton35.Scenes.COLD;
import static org.twinrig.sensors.lepton35.Scenes.SINGLE_PRECISION;
import static org.twinrig.sensors.lepton35.Scenes.kelvin;
import static org.twinrig.sensors.lepton35.Scenes.room;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.physics.Body;
import org.twinrig.physics.Point;
import org.twinrig.physics.Shape;
import org.twinrig.physics.Shape.Frustum;
import org.twinrig.physics.ThermalScene.Gas;
import org.twinrig.physics.scene.People;
import org.twinrig.physics.scene.Person;
import org.twinrig.physics.scene.Posture;

/** Bodies in the picture against solid angles, areas and opacities done by hand. */
class BodiesValidationTest {
    @ParameterizedTest(name = "ball of {0} m at {1}, {2}, {3}")
    @CsvSource({"0.3, 3, 2, 1.5", "0.3, 2, 2.6, 1.9", "0.02, 4, 1.2, 1", "0.004, 3, 2.1, 1.4", "0.1, 1, 2.3, 1.3"})
    void aBallTakesUpItsSolidAngle(double radius, double x, double y, double z) {
        var ball = new Body.Solid(Shape.ball(new Point(x, y, z), radius), 350, 1);
        double away = Math.sqrt((x - 0.01) * (x - 0.01) + (y - 2) * (y - 2) + (z - 1.5) * (z - 1.5));
        double cosine = Math.sqrt(1 - radius * radius / (away * away));
        double expected = 2 * Math.PI * (1 - cosine);
        double seen = Scenes.solidAngle(room().with(ball).picture(), 350, COLD);
        // Straight sides within a row, and the solid angle of a pixel taken at its middle.
        assertThat(seen).isCloseTo(expected, offset(0.01 * expected));
    }

    @Test
    void aCigarettesCoalShowsByItsShareOfThePixel() {
        // 8 mm at 3 m: 0.39 pixels across, 0.121 of a pixel; at 1000 K against a room of 20 °C.
        var coal = new Body.Solid(Shape.ball(new Point(3.01, 2, 1.5), 0.004), 1000, 1);
        var image = room().with(coal).picture();
        double expected = Math.PI * 0.004 * 0.004 * (Camera.FOCAL / 3) * (Camera.FOCAL / 3);
        assertThat(Scenes.pixels(image, 1000, COLD)).isCloseTo(expected, offset(0.02 * expected)); // 16 strips a row
        double hottest = 0;
        for (float radiance : image) {
            hottest = Math.max(hottest, BandRadiance.inverse(radiance));
        }
        assertThat(hottest).isBetween(COLD + 10, 600.0);
    }

    @Test
    void showsACylinderAtItsPlace() {
        // 3 m ahead and 1 m to the right: 80 + 147.3 · 1/3 = 129.1; 0.2 m high around the axis: row 60.
        var body = new Body.Solid(Frustum.upright(new Point(3.01, 1, 1.4), 0.1, 0.2), 350, 1);
        var image = room().with(body).picture();
        double mass = 0;
        double column = 0;
        double row = 0;
        for (int i = 0; i < Camera.PIXELS; i++) {
            double rise = image[i] - BandRadiance.of(COLD);
            mass += rise;
            column += rise * (i % Camera.WIDTH + 0.5);
            row += rise * (i / Camera.WIDTH + 0.5);
        }
        assertThat(column / mass).isCloseTo(80 + Camera.FOCAL / 3, offset(0.15)); // sixteen rays a pixel
        assertThat(row / mass).isCloseTo(60, offset(0.15));
        // Seen area: a rectangle 0.2 m wide at the tangent points, 0.2 m high where it is nearest, 0.1 m before 3.16 m.
        double pixels = mass / (BandRadiance.of(350.0) - BandRadiance.of(COLD));
        double expected = 0.2 * Camera.FOCAL / 3 * Math.sqrt(1 + 1.0 / 9) * 0.2 * Camera.FOCAL / 2.91;
        assertThat(pixels).isCloseTo(expected, offset(0.04 * expected)); // pixels at the rim, the cylinder's curve
    }

    @Test
    void aBoxCoversItsArea() {
        var box = new Body.Solid(new Shape.Box(new Point(3.01, 1.5, 1), new Point(3.5, 2.5, 1.75)), 350, 1);
        double expected = 1 * 0.75 * (Camera.FOCAL / 3) * (Camera.FOCAL / 3);
        assertThat(Scenes.pixels(room().with(box).picture(), 350, COLD)).isCloseTo(expected, offset(0.005 * expected));
    }

    @Test
    void nearBodiesHideFarOnesWhateverTheirOrder() {
        var near = new Body.Solid(Frustum.upright(new Point(2, 2, 0), 0.3, 2), 310, 1);
        var far = new Body.Solid(Frustum.upright(new Point(4, 2, 0), 0.2, 2), 360, 1);
        for (var bodies : List.of(List.of(near, far), List.of(far, near))) {
            var image = room().with(bodies.toArray(new Body[0])).picture();
            assertThat(kelvin(image, 80, 60)).isCloseTo(310, offset(SINGLE_PRECISION));
        }
    }

    @Test
    void rimsOfNearBodiesShowTheFarOnesAndNotTheWall() {
        var near = new Body.Solid(Shape.ball(new Point(2, 2, 1.5), 0.3), 310, 1);
        var far = new Body.Solid(new Shape.Box(new Point(4, 1, 0.5), new Point(4.1, 3, 2.4)), 360, 1);
        for (var bodies : List.of(List.of(near, far), List.of(far, near))) {
            var image = room().with(bodies.toArray(new Body[0])).picture();
            for (int row = 40; row < 80; row++) {
                for (int column = 55; column < 105; column++) {
                    assertThat(kelvin(image, column, row)).isBetween(310 - SINGLE_PRECISION, 360 + SINGLE_PRECISION);
                }
            }
        }
    }

    @Test
    void aCupAtTheFarEndOfATableIsSeenInFrontOfIt() {
        // By the distance of the middles the table is nearer; ray by ray the cup is.
        var table = new Body.Solid(new Shape.Box(new Point(1, 1.5, 0.7), new Point(5, 2.5, 0.75)), 300, 1);
        var cup = new Body.Solid(Frustum.upright(new Point(4.5, 2, 0.75), 0.1, 0.2), 350, 1);
        var image = room().with(table, cup).picture();
        int row = (int) (60 + Camera.FOCAL * 0.65 / 4.4); // 0.1 m up the cup's front
        assertThat(kelvin(image, 80, row)).isCloseTo(350, offset(SINGLE_PRECISION));
    }

    @Test
    void aFlameShowsAsMuchOfItselfAsItsEmissivityAndThinsOutAtTheRim() {
        double absorption = -StrictMath.log(0.7) / 0.6; // emissivity 0.3 across 0.6 m
        var gas = new Gas(1100, absorption);
        var flame = new Body.Cloud(Frustum.upright(new Point(3.01, 2, 1), 0.3, 1), gas, gas);
        var image = room().with(flame).picture();
        double expected = 0.3 * BandRadiance.of(1100.0) + 0.7 * BandRadiance.of(COLD);
        // The ray of the middle pixel passes 1 cm beside the axis and lies 0.2° off the level: chord 0.1 % shorter.
        assertThat((double) image[60 * Camera.WIDTH + 80]).isCloseTo(expected, offset(expected * 1e-3));
        // The middle of column 92 passes 3 m · sin(atan(12.5/147.3)) = 0.2536 m beside the axis of the 0.3 m flame: its
        // chord is √(1 − (0.2536/0.3)²) = 0.534 of the diameter.
        double through = StrictMath.pow(0.7, 0.534);
        double rim = (1 - through) * BandRadiance.of(1100.0) + through * BandRadiance.of(COLD);
        assertThat((double) image[60 * Camera.WIDTH + 92]).isCloseTo(rim, offset(0.002 * rim));
    }

    @Test
    void whatStandsInAFlameCutsItsDepthAndWhatStandsBehindShinesThrough() {
        var gas = new Gas(1100, 0.6);
        var flame = new Body.Cloud(Frustum.upright(new Point(3.01, 2, 1), 0.4, 1), gas, gas);
        var inside = new Body.Solid(Frustum.upright(new Point(3.01, 2, 1), 0.1, 1), 400, 1);
        var behind = new Body.Solid(Frustum.upright(new Point(4.5, 2, 1), 0.1, 1), 400, 1);
        double half = 1 - StrictMath.exp(-0.6 * 0.3); // from the flame's front to the pipe in it
        double whole = 1 - StrictMath.exp(-0.6 * 0.8);
        double hot = BandRadiance.of(1100.0);
        double pipe = BandRadiance.of(400.0);
        var cut = room().with(flame, inside).picture();
        var through = room().with(flame, behind).picture();
        assertThat((double) cut[60 * Camera.WIDTH + 80]).isCloseTo(pipe + half * (hot - pipe), offset(0.01 * hot));
        assertThat((double) through[60 * Camera.WIDTH + 80])
                .isCloseTo(pipe + whole * (hot - pipe), offset(0.002 * hot));
    }

    @Test
    void flamesEndAtTheWall() {
        var gas = new Gas(1100, 0.6);
        var flame = new Body.Cloud(Frustum.upright(new Point(5.9, 2, 1), 0.4, 1), gas, gas);
        double share = 1 - StrictMath.exp(-0.6 * 0.5); // 0.4 m before its axis and 0.1 m behind
        double expected = BandRadiance.of(COLD) + share * (BandRadiance.of(1100.0) - BandRadiance.of(COLD));
        assertThat((double) room().with(flame).picture()[60 * Camera.WIDTH + 80])
                .isCloseTo(expected, offset(0.002 * expected));
    }

    @Test
    void aCameraInAFlameSeesItAllAround() {
        var gas = new Gas(900, 1);
        var flame = new Body.Cloud(Frustum.upright(new Point(3, 2, 0), 0.5, 2.5), gas, gas);
        var image = room().with(flame).picture(new Camera(new Point(3, 2, 1.5), new Point(6, 2, 1.5)));
        double expected =
                BandRadiance.of(COLD) + (1 - StrictMath.exp(-0.5)) * (BandRadiance.of(900.0) - BandRadiance.of(COLD));
        assertThat((double) image[60 * Camera.WIDTH + 80]).isCloseTo(expected, offset(0.001 * expected));
        assertThat((double) image[60 * Camera.WIDTH]).isCloseTo(expected, offset(0.001 * expected));
    }

    @Test
    void straightDownAFlameLooksAsDeepAsItIsHigh() {
        var gas = new Gas(1000, 0.5);
        var flame = new Body.Cloud(new Frustum(new Point(3, 2, 0.3), new Point(3, 2, 1.1), 0.3, 0.05), gas, gas);
        var image = room().with(flame).picture(new Camera(new Point(3, 2, 2.5), new Point(3, 2, 0)));
        double share = 1 - StrictMath.exp(-0.5 * 0.8);
        double expected = BandRadiance.of(COLD) + share * (BandRadiance.of(1000.0) - BandRadiance.of(COLD));
        assertThat((double) image[60 * Camera.WIDTH + 80]).isCloseTo(expected, offset(0.002 * expected));
    }

    @Test
    void aFallenPersonCoversTheFloorThatTheyLieOn() {
        // Seen from the ceiling, 2.49 m above the floor. An adult of 1.72 m and 75 kg has 1.9 m² of skin (Du Bois);
        // of a body that lies about 0.3 of that is seen from above (projected area factor of a lying person from above,
        // Fanger: 0.29 to 0.33), some 0.57 m², nearer to the camera by some 0.1 m than the floor.
        var person = new Person(new Point(3, 2, 0), 0.4, Posture.FALLEN, Person.ADULT, 1);
        var image = room().with(People.of(person, COLD).bodies().toArray(new Body[0]))
                .picture(new Camera(new Point(3, 2, 2.5), new Point(3, 2, 0)));
        int warm = 0;
        double columns = 0;
        double rows = 0;
        for (int i = 0; i < Camera.PIXELS; i++) {
            if (image[i] > BandRadiance.of(COLD + 2)) {
                warm++;
                columns += i % Camera.WIDTH;
                rows += i / Camera.WIDTH;
            }
        }
        double pixel = 2.39 / Camera.FOCAL;
        assertThat(warm * pixel * pixel).isBetween(0.45, 0.70);
        // The hips are under the camera; head and trunk weigh more than the legs, in the direction of the heading.
        double alongX = (columns / warm - 79.5) * pixel;
        double alongY = -(rows / warm - 59.5) * pixel;
        double ahead = alongX * StrictMath.cos(0.4) + alongY * StrictMath.sin(0.4);
        assertThat(ahead).isBetween(0.05, 0.35);
        assertThat(Math.abs(-alongX * StrictMath.sin(0.4) + alongY * StrictMath.cos(0.4)))
                .isLessThan(0.15);
    }
}
