package org.twinrig.physics.zone;

import java.util.ArrayList;
import java.util.List;

/**
 * The faces of one room in an implicit step of a building at rest. They are eliminated: what remains is how much heat
 * they take from the room's air as a linear function of its temperature and that of the rooms behind its walls.
 *
 * <pre>  T_face = α + β · (h (T − T_face) + g (T_radiant − T_face) + q),   Σ A g (T_face − T_radiant) = 0 </pre>
 *
 * α and β are each wall's answer ({@link Slab}), h and g the films of the last guess, q what is absorbed besides.
 */
final class CalmFaces {
    /** Conductance to the faces [W/K], of the heat {@code conductance·T − offset} that the air loses. */
    double conductance;
    /** See {@link #conductance} [W]. */
    double offset;
    /** Temperature of each face [K]. */
    final double[] surface;
    /** Heat that the air gives to each face [W]. */
    final double[] convected;
    /** All heat that each face takes [W/m²]. */
    final double[] flux;

    private static final double CALMEST = 0.1; // [K] below it the film does not get weaker

    private final BuildingSpec.Room room;
    private final int index;
    private final RoomExchange exchange;
    private final Star star;
    private final List<SharedWall> shared = new ArrayList<>();
    private final double spread; // absorbing area over which radiant heat is spread [m²]
    private final double[] share; // of radiant heat that each face takes [1/m²]
    private final double[] alone; // α
    private final double[] softness; // β
    private final double[] film; // h
    private final double[] radiantFilm; // g
    private final double[] absorbed; // sunlight and heat of dew [W/m²]
    private final double[] own; // (α + β q) / (1 + β (h + g))
    private double radiation;
    private double radiant; // T_radiant = radiantSlope·T + radiantOffset + what shared walls and later heat add
    private double radiantSlope;
    private double radiantOffset;
    private double cross; // what each kelvin of the mean radiant temperature gives to the air [W/K]
    private double mean; // 1 / (what each kelvin of it gives to the faces) [K/W]

    CalmFaces(BuildingSpec.Room room, int index, RoomExchange exchange) {
        this.room = room;
        this.index = index;
        this.exchange = exchange;
        this.star = new Star(exchange.area, exchange.emissivity);
        int faces = exchange.area.length;
        surface = new double[faces];
        convected = new double[faces];
        flux = new double[faces];
        share = new double[faces];
        alone = new double[faces];
        softness = new double[faces];
        film = new double[faces];
        radiantFilm = new double[faces];
        absorbed = new double[faces];
        own = new double[faces];
        double sum = 0;
        for (int i = 0; i < faces; i++) {
            sum += exchange.emissivity[i] * exchange.area[i];
            if (exchange.takesHeat[i] && room.faces().get(i).wall().facing() instanceof BuildingSpec.Facing.Next next) {
                shared.add(new SharedWall(this, index, i, next.room(), exchange.area[i]));
            }
        }
        spread = sum;
        for (int i = 0; i < faces; i++) {
            share[i] = spread > 0 ? exchange.emissivity[i] / spread : 0;
        }
    }

    /** The faces that are walls of other rooms too. */
    List<SharedWall> shared() {
        return shared;
    }

    /** Begins a step of {@code dt} [s]: the walls look ahead. */
    void begin(Surfaces surfaces, double dt) {
        System.arraycopy(exchange.surface, 0, surface, 0, surface.length);
        radiant = star.mean(surface);
        for (int i = 0; i < surface.length; i++) {
            Slab slab = surfaces.slab(index, i);
            if (slab != null) {
                alone[i] = slab.free(dt);
                softness[i] = slab.softness();
                absorbed[i] = surfaces.absorbed(index, i);
            }
        }
        for (SharedWall wall : shared) {
            Slab slab = surfaces.slab(index, wall.face);
            if (slab != null) {
                alone[wall.face] = wall.begin(slab, dt);
            }
        }
    }

    /** Eliminates the faces around air of {@code guess} [K], with {@code heat} [W] radiated in the room. */
    void eliminate(double guess, double heat) {
        radiation = heat;
        conductance = 0;
        offset = spread > 0 ? 0 : heat; // without any face the air takes it
        cross = 0;
        double across = 0;
        double acrossOffset = 0;
        for (int i = 0; i < surface.length; i++) {
            if (!exchange.takesHeat[i]) {
                continue;
            }
            films(i, guess);
            double h = film[i] * exchange.area[i];
            double g = radiantFilm[i] * exchange.area[i];
            double follows = follows(i);
            own[i] = (alone[i] + softness[i] * (heat * share[i] + absorbed[i])) / denominator(i);
            conductance += h * (1 - follows * film[i]);
            offset += h * own[i];
            cross += h * follows * radiantFilm[i];
            across += g * (1 - follows * radiantFilm[i]);
            acrossOffset += g * own[i];
        }
        mean = across > 0 ? 1 / across : 0;
        radiantSlope = cross * mean;
        radiantOffset = acrossOffset * mean;
        conductance -= cross * radiantSlope;
        offset += cross * radiantOffset;
        for (SharedWall wall : shared) {
            double reach = exchange.area[wall.face] * wall.reach() / denominator(wall.face);
            wall.toRadiant = radiantFilm[wall.face] * reach * mean;
            wall.toAir = film[wall.face] * reach + cross * wall.toRadiant;
        }
    }

    /** Part of heat delivered to face {@code aim}, or to all, that the air gets within the step [0..1]. */
    double answer(int aim) {
        if (spread == 0) {
            return 1;
        }
        double gain = cross * radiantGain(aim);
        for (int i = 0; i < surface.length; i++) {
            gain += exchange.takesHeat[i] ? film[i] * exchange.area[i] * follows(i) * part(aim, i) : 0;
        }
        return gain;
    }

    /** What each watt delivered to face {@code aim}, or to all, warms the mean radiant temperature by [K/W]. */
    private double radiantGain(int aim) {
        double gain = 0;
        for (int i = 0; i < surface.length; i++) {
            gain += exchange.takesHeat[i] ? radiantFilm[i] * exchange.area[i] * follows(i) * part(aim, i) : 0;
        }
        return gain * mean;
    }

    /** Part of heat delivered to face {@code aim}, or to all, that face {@code i} takes [1/m²]. */
    private double part(int aim, int i) {
        return aim == BuildingSpec.Emitter.ALL_FACES ? share[i] : aim == i ? 1 / exchange.area[i] : 0;
    }

    private double follows(int i) {
        return softness[i] / denominator(i);
    }

    private void films(int i, double air) {
        var face = room.faces().get(i);
        var given = face.films();
        if (given != null) {
            film[i] = given.convective();
            radiantFilm[i] = given.radiant();
            return;
        }
        double warmer = air - surface[i];
        film[i] = RoomExchange.coefficient(face.place(), warmer) * StrictMath.cbrt(Math.max(CALMEST, Math.abs(warmer)));
        radiantFilm[i] = star.conductance(i, surface[i], radiant);
    }

    /** 1 + β (h + g) of face {@code i}. */
    double denominator(int i) {
        return 1 + softness[i] * (film[i] + radiantFilm[i]);
    }

    /** What each kelvin of the mean radiant temperature warms face {@code i} by [-]. */
    double radiantPart(int i) {
        return softness[i] * radiantFilm[i] / denominator(i);
    }

    /** What each kelvin of the room's air warms face {@code i} by, the mean radiant temperature with it [-]. */
    double followsAir(int i) {
        return softness[i] * (film[i] + radiantFilm[i] * radiantSlope) / denominator(i);
    }

    /** Temperature of face {@code i} with the air and the rooms behind at 0 K [K]. */
    double aloneIn(int i) {
        return own[i] + radiantPart(i) * radiantOffset;
    }

    /**
     * Finds the faces with the rooms at {@code temperature} [K].
     *
     * @param more heat that faces have got since {@link #eliminate} [W]
     * @param aim the face that it goes to, or all
     */
    void settle(double[] temperature, double more, int aim) {
        double air = temperature[index];
        double gain = more == 0 ? 0 : radiantGain(aim);
        radiant = radiantSlope * air + radiantOffset + gain * more;
        for (SharedWall wall : shared) {
            radiant += wall.toRadiant * temperature[wall.next];
        }
        for (int i = 0; i < surface.length; i++) {
            if (exchange.takesHeat[i]) {
                double q = more * part(aim, i) + film[i] * air + radiantFilm[i] * radiant;
                surface[i] = own[i] + q * follows(i);
            }
        }
        for (SharedWall wall : shared) {
            int i = wall.face;
            surface[i] += wall.reach() * temperature[wall.next] / denominator(i);
            double later = more * (follows(i) * part(aim, i) + radiantPart(i) * gain);
            wall.settle(temperature, surface[i] - later); // the rest goes through in the next step
        }
        for (int i = 0; i < surface.length; i++) {
            if (exchange.takesHeat[i]) {
                double toFace = film[i] * (air - surface[i]);
                convected[i] = toFace * exchange.area[i];
                double given = radiation * share[i] + more * part(aim, i) + absorbed[i];
                flux[i] = toFace + radiantFilm[i] * (radiant - surface[i]) + given;
            }
        }
    }

    /** Heat that the air gets from the faces, and of {@code heat} [W] radiated what no face takes [W]. */
    double toAir(double heat) {
        double sum = spread > 0 ? 0 : heat;
        for (double lost : convected) {
            sum -= lost;
        }
        return sum;
    }
}
