package org.twinrig.validation.analytic;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.physics.weather.Conditions;
import org.twinrig.physics.weather.DailyWeather;
import org.twinrig.physics.zone.Building;
import org.twinrig.physics.zone.BuildingSpec;
import org.twinrig.physics.zone.BuildingSpec.Climate;
import org.twinrig.physics.zone.BuildingSpec.Sheet;
import org.twinrig.physics.zone.Mixture;

/** Heat through walls, gases and moisture in rooms without fire, and the order of the steps, against paper. */
public final class RoomChecks {
    private static final double DAY = 86_400; // [s]
    private static final double ORDER = 0.05; // of the order: steps are not infinitely short
    private static final double SWING = 20; // [K] from the coldest to the warmest moment outside
    private static final double FLOW = 25.0 / 3600; // [m³/s] of outside air
    private static final double DENSITY = Mixture.density(101_325, Cell.WARM.temperature());
    private static final Climate COLD = new Climate(273.15, 0.8, 420e-6);
    private static final Sheet PLASTER = new Sheet(0.16, 950, 840, 0.012);
    private static final Sheet WOOL = new Sheet(0.04, 12, 840, 0.066);
    private static final Sheet WOOD = new Sheet(0.14, 530, 900, 0.009);
    private static final Sheet BLOCK = new Sheet(0.51, 1400, 1000, 0.1);
    private static final Sheet FOAM = new Sheet(0.04, 10, 1400, 0.0615);
    private static final Sheet CONCRETE = new Sheet(1.4, 2300, 1000, 0.2);

    private final List<RoomCheck> checks = new ArrayList<>();

    private RoomChecks() {}

    /** All checks. */
    public static List<RoomCheck> run() {
        var all = new RoomChecks();
        all.steady("wood, wool, plasterboard", List.of(PLASTER, WOOL, WOOD));
        all.steady("wood, foam, concrete block", List.of(BLOCK, FOAM, WOOD));
        all.periodic("wood, wool, plasterboard", List.of(PLASTER, WOOL, WOOD));
        all.periodic("wood, foam, concrete block", List.of(BLOCK, FOAM, WOOD));
        all.periodic("20 cm of concrete", List.of(CONCRETE));
        all.carbonDioxide();
        all.moisture();
        all.order();
        return all.checks;
    }

    private void steady(String name, List<Sheet> sheets) {
        double resistance = 1 / Cell.INNER + 1 / Cell.OUTER;
        for (Sheet sheet : sheets) {
            resistance += sheet.thickness() / sheet.conductivity();
        }
        double watts = 150;
        var building = new Building(
                Cell.in(COLD).wall(sheets).gives(watts, Mixture.CO2, 0).spec(Cell.WARM));
        building.advanceTo(60 * DAY);
        double warmer = building.room(0).temperature(false) - COLD.temperature();
        checks.add(new RoomCheck(
                "U-value of a wall of %s [W/(m²·K)]".formatted(name),
                "ISO 6946: 1/(1/2.5 + Σ d/k + 1/25)",
                1 / resistance,
                watts / (Cell.AREA * warmer)));
    }

    private void periodic(String name, List<Sheet> sheets) {
        var mean = new Conditions();
        mean.temperature = 283.15;
        var spec = Cell.in(new DailyWeather(mean, SWING, 0))
                .wall(sheets)
                .held(293.15)
                .spec(Cell.WARM);
        var building = new Building(spec);
        building.advanceTo(20 * DAY);
        double in = 0; // of the heat into the room, in phase with the outside and a quarter of a day behind
        double behind = 0;
        int n = 96;
        for (int i = 1; i <= n; i++) {
            double time = 20 * DAY + i * DAY / n;
            building.advanceTo(time);
            double turn = 2 * Math.PI * i / n;
            in -= 2.0 / n * building.power(0) * StrictMath.cos(turn);
            behind -= 2.0 / n * building.power(0) * StrictMath.sin(turn);
        }
        var expected = LayeredWall.admittance(sheets, Cell.INNER, Cell.OUTER, DAY);
        double swing = Math.sqrt(in * in + behind * behind) / (0.5 * SWING * Cell.AREA);
        double lag = StrictMath.atan2(behind, in);
        String source = "ISO 13786, transfer matrix of the layers";
        checks.add(new RoomCheck(
                "heat that a day's swing drives through %s [W/(m²·K)]".formatted(name),
                source,
                expected.size(),
                swing));
        double hours = 24 / (2 * Math.PI);
        checks.add(new RoomCheck(
                "its lag behind the outside [h of a day]",
                source,
                24 - hours * expected.angle(),
                hours * (lag < 0 ? lag + 2 * Math.PI : lag),
                24,
                RoomCheck.USUAL));
    }

    /** A room of mass m that gets ṁ of outside air and G of a gas: dY/dt = (ṁ (Y₀ − Y) + G (1 − Y))/m. */
    private void carbonDioxide() {
        double source = 1e-5; // [kg/s]
        double time = 2 * 3600;
        double in = FLOW * DENSITY;
        double rate = (in + source) / (DENSITY * Cell.VOLUME);
        var building = new Building(
                Cell.in(Cell.WARM).aired(FLOW).gives(0, Mixture.CO2, source).spec(Cell.WARM));
        double outside = fraction(building, Mixture.CO2);
        double end = (in * outside + source) / (in + source) - outside;
        building.advanceTo(time);
        add(
                "CO2 gathered in 2 h of half an air change each [kg/kg]",
                "(Y∞ − Y₀) (1 − e^−λt)",
                end * (1 - StrictMath.exp(-rate * time)),
                fraction(building, Mixture.CO2) - outside);
        building.advanceTo(3 * DAY);
        add("CO2 in the end over the outside's [kg/kg]", "Y∞ − Y₀", end, fraction(building, Mixture.CO2) - outside);
        var stale =
                new Building(Cell.in(Cell.WARM).aired(FLOW).spec(new Climate(Cell.WARM.temperature(), 0.5, 2000e-6)));
        double first = fraction(stale, Mixture.CO2) - outside;
        stale.advanceTo(time);
        add(
                "CO2 that is left over the outside's after 2 h [-]",
                "e^−λt",
                StrictMath.exp(-FLOW / Cell.VOLUME * time),
                (fraction(stale, Mixture.CO2) - outside) / first);
    }

    private static double fraction(Building building, int k) {
        var room = building.room(0);
        double gas = room.mass(false, k) + room.mass(true, k);
        return gas / (Mixture.density(room.pressure(), room.temperature(false)) * Cell.VOLUME);
    }

    private void moisture() {
        double source = 0.1 / 3600; // [kg/s] of water
        double in = FLOW * DENSITY;
        var spec =
                Cell.in(Cell.WARM).aired(FLOW).gives(0, Mixture.WATER, source).spec(Cell.WARM);
        var building = new Building(spec);
        double outside = fraction(building, Mixture.WATER);
        building.advanceTo(3 * DAY);
        add(
                "moisture in the end [kg/kg]",
                "(ṁ Y₀ + G)/(ṁ + G)",
                (in * outside + source) / (in + source),
                fraction(building, Mixture.WATER));
    }

    private void add(String what, String source, double expected, double ours) {
        checks.add(new RoomCheck(what, source, expected, ours));
    }

    /** Temperatures of a day with steps of one length, then half and quarter of it, against much shorter ones. */
    private void order() {
        double best = warmth(900.0 / 64);
        double one = Math.abs(warmth(900) - best);
        double half = Math.abs(warmth(450) - best);
        double quarter = Math.abs(warmth(225) - best);
        checks.add(new RoomCheck(
                "order of the steps, from 900 s to 450 s [-]",
                "Alexander 1977",
                2,
                StrictMath.log(one / half) / StrictMath.log(2),
                2,
                ORDER));
        checks.add(new RoomCheck(
                "order of the steps, from 450 s to 225 s [-]",
                "Alexander 1977",
                2,
                StrictMath.log(half / quarter) / StrictMath.log(2),
                2,
                ORDER));
    }

    private static double warmth(double step) {
        var mean = new Conditions();
        mean.temperature = 283.15;
        BuildingSpec spec = Cell.in(new DailyWeather(mean, SWING, 0))
                .wall(List.of(PLASTER, WOOL, WOOD))
                .spec(Cell.WARM);
        double loose = 1e6; // of the tolerance: all steps have the longest length
        var building = new Building(spec, loose, step);
        building.advanceTo(900 * 20); // in the middle of its fall: nothing is still
        return building.room(0).temperature(false);
    }
}
