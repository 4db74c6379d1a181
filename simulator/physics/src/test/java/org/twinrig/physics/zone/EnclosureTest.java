package org.twinrig.physics.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Radiation in a room, by view factors of its box. */
class EnclosureTest {
    private static final double ROUNDING = 1e-9;

    @Test
    void oppositeFacesOfACubeSeeEachOtherAsInTheCatalog() {
        var views = new Views(1, 1, 1, 1);
        // Howell C-11, two equal squares at the distance of their edge: 0.19982
        assertThat(views.parallel(1)).isCloseTo(0.19982, offset(1e-5));
        assertThat(views.factor[Views.CEILING * views.size + Views.BAND]).isCloseTo(1 - 0.19982, offset(1e-5));
    }

    @Test
    void allThatLeavesASideArrivesAndTheWayBackIsTheSame() {
        var views = new Views(5, 3, 2.4, 6);
        for (int i = 0; i < views.size; i++) {
            double sum = 0;
            for (int j = 0; j < views.size; j++) {
                double there = views.area[i] * views.factor[i * views.size + j];
                assertThat(there).isCloseTo(views.area[j] * views.factor[j * views.size + i], offset(ROUNDING));
                sum += views.factor[i * views.size + j];
            }
            assertThat(sum).as("side %d", i).isCloseTo(1, offset(ROUNDING));
        }
        var part = new double[views.size];
        views.from(1, 2, 0.7, part);
        assertThat(Arrays.stream(part).sum()).isCloseTo(1, offset(ROUNDING));
    }

    @Test
    void whatFlamesRadiateIsAllTakenBySurfacesAndGas() {
        var room = split(0.8);
        for (double absorption : new double[] {0, 0.05, 3}) {
            var enclosure = enclosure(room);
            double[] surface = new double[room.faces().size()];
            Arrays.setAll(surface, i -> 300 + 40 * i);
            enclosure.gas(1.1, absorption, 500, 0.1 * absorption, 310);
            enclosure.flame(1.2, 2, 0.4, 80e3);
            enclosure.spread(5e3);
            enclosure.solve(surface);
            double taken = enclosure.toUpper + enclosure.toLower;
            for (int f = 0; f < surface.length; f++) {
                var face = room.faces().get(f);
                double own = Enclosure.SIGMA * Enclosure.fourth(surface[f]);
                taken += face.area() * face.wall().emissivity() * (enclosure.irradiance[f] - own);
            }
            assertThat(taken).isCloseTo(85e3, offset(1e-6)); // rounding of sums of 1e5 W
        }
    }

    @Test
    void wallsSideBySideTakeWhatWallsAllAroundTake() {
        var around = Houses.room("around", Houses.GYPSUM);
        var apart = split(0.9);
        double[] whole = walls(around);
        double[] sum = walls(apart);
        for (int i = 0; i < whole.length; i++) {
            // one temperature from floor to ceiling instead of six; surfaces are equally warm here
            assertThat(sum[i]).isCloseTo(whole[i], Percentage.withPercentage(1e-6));
        }
    }

    @Test
    void roomsWithAHoleInTheirWallLoseNoHeat() {
        var faces = new ArrayList<>(split(0.9).faces());
        faces.remove(faces.size() - 1); // 5 m · 2.5 m of wall are missing
        var room = new BuildingSpec.Room("open", 5, 4, 2.5, 0, BuildingSpec.Room.Kind.ROOM, Houses.AIR, faces);
        var enclosure = enclosure(room);
        double[] surface = new double[faces.size()];
        Arrays.fill(surface, 350);
        enclosure.gas(1, 0.2, 350, 0.1, 350);
        enclosure.solve(surface);
        assertThat(enclosure.toUpper).isCloseTo(0, offset(1e-8));
        for (double irradiance : enclosure.irradiance) { // all as warm as each other: nobody gains
            assertThat(irradiance).isCloseTo(Enclosure.SIGMA * Enclosure.fourth(350), Percentage.withPercentage(1e-9));
        }
    }

    /** Heat to ceiling, floor and walls, of flames in a room with a hot layer [W]. */
    private static double[] walls(BuildingSpec.Room room) {
        var enclosure = enclosure(room);
        double[] surface = new double[room.faces().size()];
        Arrays.fill(surface, 300);
        enclosure.gas(1.1, 0.3, 500, 0.02, 310);
        enclosure.flame(1.2, 2, 0.4, 80e3);
        enclosure.solve(surface);
        var sum = new double[3];
        for (int f = 0; f < surface.length; f++) {
            var face = room.faces().get(f);
            sum[face.place().ordinal()] += face.area() * enclosure.irradiance[f];
        }
        return sum;
    }

    private static Enclosure enclosure(BuildingSpec.Room room) {
        return new Enclosure(
                room,
                room.faces().stream().mapToDouble(f -> f.wall().emissivity()).toArray());
    }

    /** Four walls side by side around 5 m · 4 m · 2.5 m, a window in one. */
    private static BuildingSpec.Room split(double emissivity) {
        var wall = new BuildingSpec.Wall(Houses.GYPSUM.sheets(), emissivity, BuildingSpec.Facing.OUTSIDE);
        var faces = List.of(
                new Face("ceiling", Face.Place.CEILING, 20, 2.5, 2.5, wall),
                new Face("floor", Face.Place.FLOOR, 20, 0, 0, wall),
                new Face("west", Face.Place.WALL, 10, 0, 2.5, wall),
                new Face("east below", Face.Place.WALL, 4, 0, 1, wall),
                new Face("east beside", Face.Place.WALL, 3, 1, 2.5, wall),
                new Face("window", Face.Place.WALL, 3, 1, 2.5, wall),
                new Face("north", Face.Place.WALL, 12.5, 0, 2.5, wall),
                new Face("south", Face.Place.WALL, 12.5, 0, 2.5, wall));
        return new BuildingSpec.Room("split", 5, 4, 2.5, 0, BuildingSpec.Room.Kind.ROOM, Houses.AIR, faces);
    }
}
