package org.twinrig.physics.zone;

import java.util.List;

/**
 * A small plate that hangs in a room or lies in a wall's face, and the heat that comes to it: from the flames as ten
 * sources along their height, from surfaces and hot layer as the room's mean irradiance, and from the gas at its place.
 *
 * <p>A cable is a rod warmed all around, with the mean of each over its circumference.
 *
 * <p>The ten sources fall straight from the base of the flame to its tip, so that their centre lies at a third of its
 * height, where CFAST has its single source; Fleury's gauges close to burners see about that.
 *
 * @see "R. Fleury, Evaluation of thermal radiation models for fire spread between objects, University of Canterbury,
 *     2010"
 */
public final class Plate {
    private static final int POINTS = 10;

    private final Building building;
    private final LocalGas gas;
    private final int r;
    private final double x;
    private final double y;
    private final double z;
    private final double[] normal;
    private final double emissivity;
    private final boolean round;
    private final double ambient;
    private final Slab slab;
    private final double thickness;
    private final Sight sight;
    private final Sight all;
    private double radiant;
    private double convective;

    /** A plate of {@code sheet} facing along {@code normal}. */
    public Plate(
            Building building,
            int room,
            double x,
            double y,
            double z,
            double[] normal,
            BuildingSpec.Sheet sheet,
            double emissivity) {
        this(building, room, x, y, z, normal, emissivity, false, sheet.thickness(), wall(building, room, sheet));
    }

    private Plate(
            Building building,
            int room,
            double x,
            double y,
            double z,
            double[] normal,
            double emissivity,
            boolean round,
            double thickness,
            Slab slab) {
        this.building = building;
        this.gas = new LocalGas(building);
        this.r = room;
        this.x = x;
        this.y = y;
        this.z = z;
        this.normal = normal.clone();
        this.emissivity = emissivity;
        this.round = round;
        this.ambient = start(building, room);
        this.slab = slab;
        this.thickness = thickness;
        this.sight = new Sight(building.enclosure(room), x, y, z, normal);
        this.all = round ? new Sight(building.enclosure(room), x, y, z, new double[0]) : sight;
    }

    /** A cable: a rod as thick as {@code sheet}, warmed all around; a gauge on it faces along {@code normal}. */
    public static Plate rod(
            Building building,
            int room,
            double x,
            double y,
            double z,
            double[] normal,
            BuildingSpec.Sheet sheet,
            double emissivity) {
        Slab slab = Slab.rod(sheet, start(building, room));
        return new Plate(building, room, x, y, z, normal, emissivity, true, sheet.thickness(), slab);
    }

    private static double start(Building building, int room) {
        return building.spec().rooms().get(room).inside().temperature();
    }

    private static Slab wall(Building building, int room, BuildingSpec.Sheet sheet) {
        double start = start(building, room);
        return new Slab(SlabGrid.of(List.of(sheet)), start, start, Slab.OUTER);
    }

    /** Follows the building for {@code step} [s]. */
    public void advance(double step) {
        gas.at(r, x, y, z);
        double own = slab.surface();
        double cube = own * own * own;
        double irradiance = irradiance(round);
        double gauge = round ? irradiance(false) : irradiance;
        double h = coefficient(own);
        double coefficient = coefficient(ambient);
        radiant = emissivity * (gauge - Enclosure.SIGMA * Enclosure.fourth(ambient));
        convective = coefficient * (gas.temperature() - ambient);
        double flux =
                emissivity * (irradiance - Enclosure.SIGMA * Enclosure.fourth(own)) + h * (gas.temperature() - own);
        slab.advance(step, flux, 4 * emissivity * Enclosure.SIGMA * cube + h);
    }

    private double coefficient(double surface) {
        if (round) {
            return Film.rod(thickness, surface, gas.temperature(), gas.speed());
        }
        double natural = 1.31 * StrictMath.cbrt(Math.abs(gas.temperature() - surface));
        double jet = gas.speed() > 0.15 ? 12 * Math.sqrt(gas.speed()) : 0;
        return Math.max(5, Math.max(natural, jet));
    }

    private double irradiance(boolean around) {
        building.enclosure(r); // brings it up to date in a building at rest
        double sum = (around ? all : sight).irradiance();
        for (Blaze fire : building.shown.fires) {
            if (fire.spec.room() == r && fire.heat > 0) {
                sum += flames(fire, around);
            }
        }
        return sum;
    }

    private double flames(Blaze fire, boolean around) {
        double power = fire.heat - fire.convective;
        double length = Math.max(
                0.3 * fire.demand.diameter, 0.235 * StrictMath.pow(fire.heat / 1e3, 0.4) - 1.02 * fire.demand.diameter);
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < POINTS; i++) {
            double part = (i + 0.5) / POINTS;
            double weight = 1 - part;
            double dx = fire.spec.x() - x;
            double dy = fire.spec.y() - y;
            double dz = fire.demand.base + part * length - z;
            double square = Math.max(dx * dx + dy * dy + dz * dz, 0.01);
            double cosine = (dx * normal[0] + dy * normal[1] + dz * normal[2]) / Math.sqrt(square);
            weights += weight;
            double seen = (around ? 1 / Math.PI : Math.max(0, cosine)) * sight.passes(dx, dy, dz);
            sum += weight * seen * power / (4 * Math.PI * square);
        }
        return sum / weights;
    }

    /** Temperature of its face [K]. */
    public double surface() {
        return slab.surface();
    }

    /** Temperature at {@code depth} [m] under its face [K]. */
    public double at(double depth) {
        return slab.at(depth);
    }

    /** Radiant flux into it if it were as cold as at the start [W/m²]. */
    public double radiantGaugeFlux() {
        return radiant;
    }

    /** Flux into it if it were as cold as at the start [W/m²]. */
    public double gaugeFlux() {
        return radiant + convective;
    }

    /** Temperature of the gas at its place [K]. */
    public double gas() {
        return gas.temperature();
    }
}
