package org.twinrig.validation.vdi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.twinrig.core.UserError;
import org.twinrig.physics.zone.BuildingSpec;
import org.twinrig.physics.zone.BuildingSpec.Climate;
import org.twinrig.physics.zone.BuildingSpec.Emitter;
import org.twinrig.physics.zone.BuildingSpec.Facing;
import org.twinrig.physics.zone.BuildingSpec.Ramp;
import org.twinrig.physics.zone.BuildingSpec.Room;
import org.twinrig.physics.zone.BuildingSpec.Sheet;
import org.twinrig.physics.zone.BuildingSpec.Wall;
import org.twinrig.physics.zone.Conditioner;
import org.twinrig.physics.zone.Face;
import org.twinrig.physics.zone.Mixture;
import org.twinrig.physics.zone.Renewal;
import org.twinrig.physics.zone.Surroundings;

/**
 * The zone model's building for a test case: outer walls, inner walls, air without mass, gains, sun, machine, ventilation.
 *
 * <p>Outer and inner walls are chains of resistances and masses. Radiation between them is one conductance of {@code
 * hRad} times the smaller area. Radiant gains fall on both by area; sunlight of a window on all walls but those of its own
 * orientation; a part of it warms the air.
 */
final class VdiRoom {
    static final int OUTER = 0;
    static final int INNER = 1;

    private static final double SIDE = 0.1; // [m] of the room: its litre of air holds no heat worth the name
    private static final double THIN = 2e-4; // [m] thickness of a mass
    private static final double CONDUCTS = 20; // [W/(m·K)] of a mass: no resistance worth the name
    private static final double HEAVY = 1e6; // [kg/m³]
    private static final double THICK = 0.01; // [m] of a resistance
    private static final double EMISSIVITY = 0.9; // of both, so that radiant gains fall by area

    private final VdiCase source;
    private final VdiRules rules;
    private final VdiParameters p;
    private final int days;
    private final double[] outerAreas;
    private final double outer;
    private final double inner;
    private final List<Emitter> emitters = new ArrayList<>();

    private VdiRoom(VdiCase source, int days) {
        this.source = source;
        this.rules = VdiRules.of(source.number());
        this.p = source.parameters();
        this.days = days;
        this.outerAreas = p.numbers("AExt");
        this.outer = Arrays.stream(outerAreas).sum();
        this.inner = p.number("AInt");
        if (Arrays.stream(p.numbers("AWin")).sum() > 0) {
            throw new UserError("%s: AWin is not 0; windows with a conductance of their own are in no test case"
                    .formatted(source.file()));
        }
    }

    /** The building of {@code source} for so many days. */
    static BuildingSpec spec(VdiCase source, int days) {
        return new VdiRoom(source, days).build();
    }

    private BuildingSpec build() {
        var climate = new Climate(p.number("T_start"), 0.4, 420e-6);
        var room = new Room("room", SIDE, SIDE, SIDE, 0, Room.Kind.ROOM, climate, List.of(outer(), inner()));
        gains();
        sun();
        var weather = new VdiWeather(source, rules);
        return new BuildingSpec(
                new Surroundings(weather, Optional.empty()),
                List.of(room),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                emitters,
                machine(),
                ventilation(weather));
    }

    private Face outer() {
        var sheets = chain(p.numbers("RExt"), p.numbers("CExt"), outer);
        sheets.add(resistance(p.number("RExtRem"), outer));
        double film = p.constant("hConWall", Double.NaN) / outer;
        if (Double.isNaN(film)) {
            throw new UserError(
                    "%s: constants has no hConWall, the conductance to the outside".formatted(source.file()));
        }
        return face("outer walls", outer, new Wall(sheets, EMISSIVITY, new Facing.Outside(film)), "hConExt");
    }

    private Face inner() {
        var sheets = chain(p.numbers("RInt"), p.numbers("CInt"), inner);
        return face("inner walls", inner, new Wall(sheets, EMISSIVITY, Facing.ADIABATIC), "hConInt");
    }

    private Face face(String name, double area, Wall wall, String convection) {
        double radiant = 2 * p.number("hRad") * Math.min(outer, inner) / area; // two of these in series
        var films = new Face.Films(p.number(convection), radiant);
        return new Face(name, Face.Place.WALL, area, 0, SIDE, wall).with(films);
    }

    private static List<Sheet> chain(double[] resistances, double[] masses, double area) {
        var sheets = new ArrayList<Sheet>();
        for (int i = 0; i < resistances.length; i++) {
            sheets.add(resistance(resistances[i], area));
            sheets.add(new Sheet(CONDUCTS, HEAVY, masses[i] / area / HEAVY / THIN, THIN));
        }
        return sheets;
    }

    private static Sheet resistance(double kelvinPerWatt, double area) {
        return new Sheet(THICK / (kelvinPerWatt * area), 0, 0, THICK);
    }

    /** Gains: persons' radiation, persons' convection and machines' convection, or one alone by the description. */
    private void gains() {
        DayTable table = source.input("intGai")
                .orElseThrow(() -> new UserError("%s: inputs has no intGai, the gains".formatted(source.file())));
        for (int k = 0; k < table.columns(); k++) {
            int column = k + 1;
            boolean radiant = table.columns() == 1 ? source.radiant() : k == 0;
            emit(table.over(days, row -> row[column]), radiant ? 1 : 0, Emitter.ALL_FACES);
        }
    }

    private void emit(Ramp watts, double radiant, int face) {
        emitters.add(new Emitter(0, 0, 0, 0, watts, 1, radiant, new double[Mixture.SPECIES], false, face));
    }

    private void sun() {
        var table = source.input("tableSolRadWindow");
        if (table.isEmpty()) {
            return;
        }
        double[] panes = p.numbers("ATransparent");
        double blind = p.constant("g_sunblind", 1);
        double convective = p.number("ratioWinConRad");
        for (int k = 0; k < panes.length; k++) {
            int column = k + 1;
            double area = panes[k] * p.number("gWin");
            ToDoubleFunction<double[]> light = row -> row[column] * (row[column] > VdiRules.BLIND ? blind : 1) * area;
            double others = outer + inner - outerAreas[k];
            double ontoOuter = (1 - convective) * (outer - outerAreas[k]) / others;
            double ontoInner = (1 - convective) * inner / others;
            emit(table.get().over(days, row -> convective * light.applyAsDouble(row)), 0, Emitter.ALL_FACES);
            emit(table.get().over(days, row -> ontoOuter * light.applyAsDouble(row)), 1, OUTER);
            emit(table.get().over(days, row -> ontoInner * light.applyAsDouble(row)), 1, INNER);
        }
    }

    private List<Conditioner> machine() {
        return source.input("setTemp")
                .map(table -> {
                    Ramp wanted = table.over(days, row -> row[1] + 273.15);
                    return List.of(new Conditioner(0, wanted, wanted, rules.limit(), rules.limit(), 1));
                })
                .orElse(List.of());
    }

    private List<Renewal> ventilation(VdiWeather weather) {
        return source.input("ventRate")
                .map(table -> List.of(new Renewal(0, 0, SIDE, new MassFlow(table, weather, days))))
                .orElse(List.of());
    }
}
