package org.twinrig.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.twinrig.physics.zone.Building;
import org.twinrig.physics.zone.BuildingSpec;

/**
 * Curves that the guide derives from CFAST's output before it compares.
 *
 * <ul>
 *   <li>Steckler: {@code TEMP_Test_NNN}, the temperature at the end over height.
 *   <li>LLNL: {@code PRS_Test_NN}, the pressure at the gauge, 4 m over the floor, less the pressure that the fan alone
 *       makes before the fire.
 *   <li>Corner and wall plumes: {@code Lower}, {@code Middle}, {@code Upper}, the hottest of each grid's plates.
 *   <li>Fleury: {@code FLUX_…_f050} and the like, radiation at the end over the distance from the burner's middle; f in
 *       front of it, s at its side, the number being the height over the burner [cm].
 * </ul>
 */
final class SpecialCurves {
    /** Height of LLNL's pressure gauge over the floor of the cell [m]; CFAST's own values follow from it. */
    static final double LLNL_GAUGE = 4.0;
    /** Name of the probes for the pressure there. */
    static final String AT_FOUR_METRES = "PRS4M";

    private static final int HEIGHTS_OF_PROFILE = 21;
    private static final double SETTLED = 600; // [s] that the fan runs before the fire
    private static final double[] DISTANCES = {0.5, 0.75, 1, 1.5, 2}; // [m] of Fleury's gauges
    private static final int[] HEIGHTS = {0, 50, 100, 150}; // [cm]

    private SpecialCurves() {}

    static void add(CaseRun run) {
        profile(run);
        if (run.source().series().startsWith("llnl")) {
            pressure(run);
        }
        for (var grid :
                Map.of("Lower", "Pl-Low", "Middle", "Pl-Mid", "Upper", "Pl-Up").entrySet()) {
            hottest(run, grid.getKey(), grid.getValue());
        }
        if (run.source().series().startsWith("fleury")) {
            flux(run);
        }
    }

    private static String number(CaseRun run) {
        String name = run.source().name();
        return name.substring(name.lastIndexOf('_') + 1);
    }

    private static void profile(CaseRun run) {
        var room = run.building().room(0);
        double height = run.building().spec().rooms().get(0).height();
        var z = new double[HEIGHTS_OF_PROFILE];
        var temperature = new double[HEIGHTS_OF_PROFILE];
        for (int i = 0; i < HEIGHTS_OF_PROFILE; i++) {
            z[i] = height * i / (HEIGHTS_OF_PROFILE - 1);
            temperature[i] = room.temperatureAt(z[i]) - 273.15;
        }
        run.put("TEMP_Test_" + number(run), new Curve(z, temperature));
    }

    private static void pressure(CaseRun run) {
        int room = gaugeRoom(run.building().spec());
        Curve whole = run.curve(AT_FOUR_METRES + "_" + (room + 1)).orElseThrow();
        double cold = coldPressure(run.building().spec(), room);
        var rise = new double[whole.y().length];
        for (int i = 0; i < rise.length; i++) {
            rise[i] = whole.y()[i] - cold;
        }
        run.put("PRS_Test_" + number(run), new Curve(whole.x(), rise));
    }

    private static int gaugeRoom(BuildingSpec spec) {
        for (int r = 0; r < spec.rooms().size(); r++) {
            var room = spec.rooms().get(r);
            if (LLNL_GAUGE >= room.floor() && LLNL_GAUGE <= room.floor() + room.height()) {
                return r;
            }
        }
        return 0;
    }

    private static double coldPressure(BuildingSpec spec, int room) {
        var building = new Building(new BuildingSpec(
                spec.pressure(),
                spec.outside(),
                spec.rooms(),
                spec.wallVents(),
                spec.floorVents(),
                spec.fans(),
                List.of(),
                spec.emitters()));
        building.advanceTo(SETTLED);
        return building.room(room)
                .overPressure(LLNL_GAUGE - spec.rooms().get(room).floor());
    }

    private static void hottest(CaseRun run, String name, String prefix) {
        var grid = new ArrayList<Curve>();
        for (Instrument instrument : run.instruments()) {
            if (instrument.device().id().startsWith(prefix)) {
                run.curve("TRGGAST_" + instrument.device().number()).ifPresent(grid::add);
            }
        }
        if (grid.isEmpty()) {
            return;
        }
        var greatest = grid.get(0).y().clone();
        for (Curve curve : grid) {
            for (int i = 0; i < greatest.length; i++) {
                greatest[i] = Math.max(greatest[i], curve.y()[i]);
            }
        }
        run.put(name, new Curve(grid.get(0).x(), greatest));
    }

    private static void flux(CaseRun run) {
        var gauge = run.instruments().get(0).device();
        var fire = run.building().spec().fires().get(0);
        for (String side : List.of("f", "s")) {
            double dx = side.equals("f") ? 1 : 0;
            for (int height : HEIGHTS) {
                var y = new double[DISTANCES.length];
                for (int i = 0; i < y.length; i++) {
                    var there = gauge.at(
                            fire.x() + dx * DISTANCES[i],
                            fire.y() + (1 - dx) * DISTANCES[i],
                            gauge.z() + height / 100.0,
                            new double[] {-dx, dx - 1, 0});
                    var instrument = new Instrument(there, run.building());
                    instrument.advance(1);
                    y[i] = instrument.radiantFlux();
                }
                run.put("FLUX_%s_%s%03d".formatted(run.source().name(), side, height), new Curve(DISTANCES.clone(), y));
            }
        }
    }
}
