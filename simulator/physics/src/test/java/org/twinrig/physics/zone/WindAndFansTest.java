package org.twinrig.physics.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.physics.weather.Conditions;
import org.twinrig.physics.weather.SteadyWeather;
import org.twinrig.physics.weather.Terrain;
import org.twinrig.physics.weather.WindPressure;
import org.twinrig.physics.zone.BuildingSpec.Climate;
import org.twinrig.physics.zone.BuildingSpec.FanVent;
import org.twinrig.physics.zone.BuildingSpec.Ramp;
import org.twinrig.physics.zone.BuildingSpec.Room;
import org.twinrig.physics.zone.BuildingSpec.Wall;
import org.twinrig.physics.zone.BuildingSpec.WallVent;

/** What wind and fans drive through a building without a fire, by hand. */
class WindAndFansTest {
    private static final double HEIGHT = 2.5;
    private static final double CRACK = 0.004; // [m²] on each side
    private static final Climate AIR = new Climate(293.15, 0.4, 420e-6);

    /** Figures as CONTAM's library has them for a house as long as wide. */
    @ParameterizedTest
    @CsvSource({"0, 0.603", "30, 0.469", "60, 0.119", "90, -0.443", "120, -0.681", "150, -0.390", "180, -0.364"})
    void theWallsOfALowHouseAreBlownOnAsSwamiAndChandraFound(double degrees, double coefficient) {
        assertThat(WindPressure.coefficient(Math.toRadians(degrees))).isCloseTo(coefficient, within(0.002));
        assertThat(WindPressure.coefficient(Math.toRadians(-degrees))).isCloseTo(coefficient, within(0.002));
    }

    private static BuildingSpec building(double wind, double west, List<WallVent> vents, List<FanVent> fans) {
        var room = new Room("room", 5, 4, HEIGHT, 0, Room.Kind.ROOM, AIR, Wall.NONE, Wall.NONE, Wall.NONE);
        var conditions = new Conditions();
        conditions.temperature = AIR.temperature();
        conditions.relativeHumidity = AIR.relativeHumidity();
        conditions.windSpeed = wind;
        conditions.windDirection = west;
        return new BuildingSpec(
                new Surroundings(new SteadyWeather(conditions), Optional.empty()),
                List.of(room),
                vents,
                List.of(),
                fans,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static WallVent crack(double azimuth) {
        return new WallVent(0, BuildingSpec.OUTSIDE, 1, 0.1, CRACK / 0.1, Ramp.constant(1), azimuth);
    }

    @Test
    void windDrivesThroughTwoCracksWhatTheirPressureDifferenceDrives() {
        double speed = 6;
        var spec = building(speed, 0, List.of(crack(0), crack(Math.PI)), List.of());
        var building = new Building(spec);
        building.advanceTo(60);
        double eaves = Terrain.WOODED.windAt(HEIGHT, speed);
        double density = building.balance.air.outdoors.density;
        double windward = 0.603 * 0.5 * density * eaves * eaves;
        double leeward = -0.364 * 0.5 * density * eaves * eaves;
        // mass in = mass out: 0.68·√(p_w − p) = 0.73·√(p − p_l)
        double part = 0.68 * 0.68 / (0.68 * 0.68 + 0.73 * 0.73);
        double inside = leeward + part * (windward - leeward);
        assertThat(building.room(0).overPressure(1.05)).isCloseTo(inside, Percentage.withPercentage(2));
        double flow = 0.68 * CRACK * Math.sqrt(2 * density * (windward - inside));
        assertThat(building.room(0).massFlowTo(BuildingSpec.OUTSIDE)).isCloseTo(flow, Percentage.withPercentage(1));
    }

    @Test
    void withoutWindNothingMoves() {
        var building = new Building(building(0, 0, List.of(crack(0), crack(Math.PI)), List.of()));
        building.advanceTo(600);
        assertThat(building.room(0).massFlowTo(BuildingSpec.OUTSIDE)).isCloseTo(0, within(1e-9));
    }

    @Test
    void aFanWorksWhereItsCurveMeetsTheResistanceOfTheRoom() {
        var curve = new FanCurve.Points(new double[] {0, 100, 150}, new double[] {0.10, 0.06, 0});
        var fan = new FanVent(BuildingSpec.OUTSIDE, 0, 1, 1, curve, Ramp.constant(1));
        var building = new Building(building(0, 0, List.of(crack(0)), List.of(fan)));
        building.advanceTo(60);
        double pressure = building.room(0).overPressure(1);
        double density = building.balance.air.outdoors.density;
        double out = 0.73 * CRACK * Math.sqrt(2 * pressure / density);
        assertThat(out).isCloseTo(curve.flow(pressure, 1), Percentage.withPercentage(1));
        assertThat(pressure).isBetween(100.0, 150.0);
    }

    @Test
    void atHalfSpeedItMakesAQuarterOfThePressure() {
        var curve = FanCurve.Points.straight(0.1, 120);
        var at = new ArrayList<Double>();
        for (double speed : new double[] {1, 0.5}) {
            var fan = new FanVent(BuildingSpec.OUTSIDE, 0, 1, 1, curve, Ramp.constant(speed));
            var building = new Building(building(0, 0, List.of(crack(0)), List.of(fan)));
            building.advanceTo(60);
            at.add(building.room(0).overPressure(1.05));
        }
        assertThat(at.get(1)).isCloseTo(at.get(0) / 4, Percentage.withPercentage(0.5));
    }

    @Test
    void anExtractIsBlownBackByTheSuctionOfAStrongerOne() {
        var weak = new FanVent(0, BuildingSpec.OUTSIDE, 2, 2, FanCurve.Points.straight(0.02, 30), Ramp.constant(1));
        var strong = new FanVent(0, BuildingSpec.OUTSIDE, 2, 2, FanCurve.Points.straight(0.2, 200), Ramp.constant(1));
        var building = new Building(building(0, 0, List.of(crack(0)), List.of(weak, strong)));
        building.advanceTo(60);
        double pressure = building.room(0).overPressure(2);
        assertThat(pressure).isLessThan(-30);
        assertThat(((FanCurve.Points) weak.curve()).flow(-pressure, 1)).isNegative();
    }
}
