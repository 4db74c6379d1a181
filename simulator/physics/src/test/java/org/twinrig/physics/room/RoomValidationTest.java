package org.twinrig.physics.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinrig.physics.Point;
import org.twinrig.physics.fire.FireSpec;
import org.twinrig.physics.fire.Fuels;
import org.twinrig.physics.fire.HeatRelease;

/** The room against measured fires and the field's own correlations. */
class RoomValidationTest {
    private static final double CELSIUS = 273.15;

    private static RoomSolver run(RoomSpec spec, double seconds) {
        var solver = new RoomSolver(spec);
        while (solver.timeNanos() < seconds * 1e9) {
            solver.advance();
        }
        return solver;
    }

    /**
     * Steckler, Quintiere and Rinkinen 1982: steady methane burners in a 2.8 × 2.8 × 2.13 m room with a door or
     * window. Bias and scatter of the ratio model/measured over all tests at hand. CFAST on the same pairs: layer rise
     * 0.90 to 1.06, depth 0.77 to 0.80, flow 0.82 to 0.93, scatter 0.13 to 0.16.
     */
    @Test
    void stecklersRooms() throws IOException {
        Path folder = Path.of(System.getenv().getOrDefault("TWINRIG_DATA", System.getProperty("twinrig.data", "")));
        Path file = folder.resolve("fire/steckler/summary.csv");
        Assumptions.assumeTrue(Files.isRegularFile(file), "no measurements at " + file);
        List<String> lines = Files.readAllLines(file);
        List<String> columns = Arrays.asList(lines.get(0).split(",", -1));
        var rise = new ArrayList<Double>();
        var depth = new ArrayList<Double>();
        var flow = new ArrayList<Double>();
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",", -1);
            double ambient = number(columns, row, "ambient_C");
            RoomSolver room = run(steckler(columns, row, ambient), 1800);
            double upper = Layout.temperature(room.y, Layout.UPPER) - CELSIUS;
            double layer = 2.13 - room.balance.interfaceHeight(room.y);
            rise.add(Math.log((upper - ambient) / (number(columns, row, "exp_layer_T_upper_C") - ambient)));
            depth.add(Math.log(layer / (2.13 - number(columns, row, "exp_layer_height_m"))));
            flow.add(Math.log(room.balance.flowOut() / number(columns, row, "hydrostatic_mass_out_C073_kg_s")));
        }
        assertThat(bias(rise)).isCloseTo(1, within(0.07)); // measurement uncertainty of layer temperatures, 7 %
        assertThat(bias(depth)).isCloseTo(1, within(0.10)); // two-zone reduction of a smooth profile
        assertThat(bias(flow)).isCloseTo(1, within(0.05));
        assertThat(scatter(rise)).isLessThan(0.10);
        assertThat(scatter(depth)).isLessThan(0.10);
        assertThat(scatter(flow)).isLessThan(0.07);
    }

    private static RoomSpec steckler(List<String> columns, String[] row, double ambient) {
        var air = new Climate(ambient + CELSIUS, 0.5, 420e-6);
        var board = Construction.of("fibreboard", 0.013);
        var burner = new Point(
                number(columns, row, "fire_x_m"), number(columns, row, "fire_y_m"), number(columns, row, "fire_z_m"));
        var gas = Fuels.get("methane").with(50e6, 0.2, 2.72, 0, 0);
        var release = HeatRelease.steady(1e3 * number(columns, row, "hrr_kW"), 1e5);
        return RoomSpec.of("steckler", 2.8, 2.8, 2.13)
                .withConstructions(board, board, board)
                .withClimate(air, air)
                .withVentilation(Ventilation.sealed())
                .with(Opening.of(
                        "door",
                        number(columns, row, "opening_width_m"),
                        number(columns, row, "opening_height_m"),
                        number(columns, row, "sill_m"),
                        1))
                .with(FireSpec.flaming("burner", burner, gas, release, 0).withArea(0.09));
    }

    private static double number(List<String> columns, String[] row, String name) {
        return Double.parseDouble(row[columns.indexOf(name)]);
    }

    private static double bias(List<Double> logs) {
        return Math.exp(logs.stream().mapToDouble(x -> x).average().orElse(Double.NaN));
    }

    private static double scatter(List<Double> logs) {
        double mean = Math.log(bias(logs));
        return Math.sqrt(logs.stream()
                .mapToDouble(x -> (x - mean) * (x - mean))
                .average()
                .orElse(Double.NaN));
    }

    /**
     * McCaffrey, Quintiere and Harkleroad 1981: ΔT = 6.85 (Q²/(A√H h_k A_T))^(1/3) [kW, m], fitted to more than a
     * hundred room fires with a scatter of about 20 %, up to 600 K.
     */
    @ParameterizedTest(name = "{0} kW")
    @ValueSource(doubles = {50, 100, 200, 400, 600})
    void theLayerIsAsHotAsTheCorrelationSays(double kilowatts) {
        var air = new Climate(293.15, 0.5, 420e-6);
        var release = HeatRelease.steady(1e3 * kilowatts, 1e5);
        var spec = RoomSpec.of("room", 4, 3, 2.4)
                .withClimate(air, air)
                .with(Opening.of("door", 0.9, 2, 0, 1))
                .with(FireSpec.flaming("burner", new Point(2, 1.5, 0.3), Fuels.get("propane"), release, 0));
        RoomSolver room = run(spec, 600);
        double rise = Layout.temperature(room.y, Layout.UPPER) - 293.15;
        double area = 2 * 4 * 3 + 2 * (4 + 3) * 2.4 - 1.8;
        double conductance = 0.16 / 0.016 * 1e-3; // gypsum is warm through after 280 s: k/d
        double expected = 6.85 * Math.cbrt(kilowatts * kilowatts / (1.8 * Math.sqrt(2) * conductance * area));
        assertThat(rise).isCloseTo(expected, Percentage.withPercentage(25));
    }

    /**
     * NBS wood-panelled room and furnished room, Peacock, Davis and Babrauskas 1988, hottest upper layer. HRR curves as
     * in the NIST validation inputs (public domain; NIST acknowledged).
     */
    @Test
    void wallPanelFireOfNbs() {
        var curve = new HeatRelease.Curve(
                List.of(
                        0.0, 33.0, 121.0, 196.0, 221.0, 271.0, 296.0, 476.0, 596.0, 656.0, 696.0, 776.0, 1076.0,
                        1736.0),
                List.of(0.0, 0.0, 50e3, 200e3, 2070e3, 400e3, 175e3, 125e3, 400e3, 600e3, 1400e3, 875e3, 225e3, 75e3));
        var air = new Climate(295.15, 0.5, 420e-6);
        var fuel = Fuels.get("propane").with(50e6, 0.33, 2.5, 0.0749, 0.2);
        var room = new RoomSolver(RoomSpec.of("nbs", 2.44, 3.66, 2.44)
                .withClimate(air, air)
                .with(Opening.of("door", 0.76, 2.03, 0, 1))
                .with(FireSpec.flaming("wall", new Point(1.22, 1.83, 0.5), fuel, curve, 0)
                        .withArea(2.89)));
        assertThat(hottest(room, 1800))
                .isCloseTo(777, within(160.0)); // one thermocouple in a flashover room; CFAST: 621
    }

    @Test
    void furnitureFireOfNbs() {
        var curve = new HeatRelease.Curve(
                List.of(0.0, 240.0, 300.0, 360.0, 420.0, 450.0, 480.0, 510.0, 540.0, 600.0, 660.0, 960.0, 1380.0),
                List.of(0.0, 0.0, 35e3, 360e3, 1520e3, 2020e3, 2200e3, 2160e3, 1520e3, 800e3, 460e3, 120e3, 40e3));
        var air = new Climate(300.15, 0.5, 420e-6);
        var fuel = Fuels.get("polyurethane").with(18.1e6, 0.33, 1.5, 0.0749, 0.2);
        var room = new RoomSolver(RoomSpec.of("nbs", 2.26, 3.94, 2.31)
                .withClimate(air, air)
                .with(Opening.of("window", 2, 1.13, 0.87, 1))
                .with(FireSpec.flaming("chair", new Point(1.13, 1.97, 0), fuel, curve, 0)
                        .withArea(1.12)));
        // four thermocouples read 564, 770, 878 and 897 °C; CFAST 840 °C
        assertThat(hottest(room, 1400)).isBetween(564.0, 960.0);
    }

    private static double hottest(RoomSolver room, double seconds) {
        double hottest = 0;
        while (room.timeNanos() < seconds * 1e9) {
            room.advance();
            hottest = Math.max(hottest, Layout.temperature(room.y, Layout.UPPER) - CELSIUS);
        }
        return hottest;
    }
}
