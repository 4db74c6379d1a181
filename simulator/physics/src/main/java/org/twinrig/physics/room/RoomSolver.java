package org.twinrig.physics.room;

/**
 * Integrates one room on a fixed grid of {@value #GRID_NANOS} ns, whoever asks and however often.
 *
 * <p>The layers by a second-order strong-stability-preserving Runge–Kutta method (Heun) with the pressure implicit in
 * each stage; as many equal substeps as the faster layer needs. The walls by implicit conduction, and radiation
 * between surfaces and hot layer, once a grid step. All sums that are conserved in the equations are conserved in the
 * numbers up to rounding; {@link #massError} and its companions measure it.
 */
final class RoomSolver {
    /** Grid of the integration [ns]. */
    static final long GRID_NANOS = 100_000_000;

    private static final double GRID = 0.1; // [s]
    private static final double COURANT = 0.4; // part of a layer that may be turned over in one substep
    private static final int MOST_SUBSTEPS = 60;
    private static final double STANDARD_ATMOSPHERE = 101_325; // [Pa] per atm

    final double[] y = new double[Layout.SIZE];
    final double[] surface = new double[Layout.SURFACES];
    final ZoneBalance balance;
    final Ventilators ventilators;

    private final RoomSpec spec;
    private final Slab[] slabs = new Slab[Layout.SURFACES];
    private final Radiation radiation = new Radiation();
    private final double[] area = new double[Layout.SURFACES];
    private final double[] upperPart = new double[Layout.SURFACES];
    private final double[] emissivity = new double[Layout.SURFACES];
    private final double[] first = new double[Layout.SIZE];
    private final double[] second = new double[Layout.SIZE];
    private final double[] middle = new double[Layout.SIZE];
    private final double[] start;
    private final double[] most = new double[Layout.STRIDE];
    private final double wallStart;
    private double radiated;
    private double turnover;
    private long step;

    RoomSolver(RoomSpec spec) {
        this.spec = spec;
        this.balance = new ZoneBalance(spec, surface);
        for (int i = 0; i < Layout.SURFACES; i++) {
            var construction = i == Layout.CEILING ? spec.ceiling() : i == Layout.FLOOR ? spec.floor() : spec.walls();
            double behind = construction.facing() == Facing.OUTSIDE
                    ? spec.outside().temperature()
                    : spec.inside().temperature();
            slabs[i] = new Slab(construction, spec.inside().temperature(), behind, GRID);
            surface[i] = slabs[i].surface();
            area[i] = balance.exchange.area(i);
            emissivity[i] = construction.material().emissivity();
        }
        fill(Layout.UPPER, ZoneBalance.THINNEST);
        fill(Layout.LOWER, 1 - ZoneBalance.THINNEST);
        start = y.clone();
        ventilators = new Ventilators(spec.ventilation().ventilators(), y);
        wallStart = wallHeat();
    }

    private void fill(int layer, double share) {
        var inside = spec.inside();
        double mass = share * spec.volume() * Gas.density(spec.pressure(), inside.temperature());
        double[] fractions = Gas.massFractions(inside, spec.pressure());
        y[layer + Layout.MASS] = mass;
        y[layer + Layout.ENTHALPY] = Gas.CP * mass * inside.temperature();
        for (int k = 0; k < Gas.SPECIES; k++) {
            y[layer + Layout.SPECIES + k] = mass * fractions[k];
        }
    }

    /** Moment that {@link #y} stands at [ns since start]. */
    long timeNanos() {
        return step * GRID_NANOS;
    }

    /** Advances by one step of the grid. */
    void advance() {
        double time = step * GRID;
        double[] before = y.clone();
        ventilators.advance(time, GRID, y);
        balance.ventilatorFlow = ventilators.flow();
        radiate(time);
        balance.evaluate(time, y, GRID, first);
        int substeps = (int) Math.min(MOST_SUBSTEPS, 1 + Math.floor(GRID * balance.fastest / COURANT));
        double dt = GRID / substeps;
        balance.sources.draught.note(balance.flowIn());
        for (int i = 0; i < substeps; i++) {
            heun(time + i * dt, dt, i == 0 && substeps == 1);
        }
        for (int i = 0; i < Layout.SURFACES; i++) {
            int at = Layout.TO_SURFACE + i;
            slabs[i].advance((y[at] - before[at]) / (GRID * area[i]) + radiation.flux[i]);
            radiated += GRID * area[i] * radiation.flux[i];
            turnover += Math.abs(y[at] - before[at]);
            surface[i] = slabs[i].surface();
        }
        for (int i = 0; i < most.length; i++) {
            most[i] = Math.max(most[i], y[Layout.UPPER + i] + y[Layout.LOWER + i]);
        }
        step++;
    }

    private void heun(double time, double dt, boolean known) {
        if (!known) {
            balance.evaluate(time, y, dt, first);
        }
        for (int i = 0; i < y.length; i++) {
            middle[i] = y[i] + dt * first[i];
        }
        balance.evaluate(time + dt, middle, dt, second);
        for (int i = 0; i < y.length; i++) {
            y[i] += 0.5 * dt * (first[i] + second[i]);
        }
    }

    private void radiate(double time) {
        double height = balance.interfaceHeight(y);
        for (int i = 0; i < Layout.SURFACES; i++) {
            upperPart[i] = balance.exchange.upperPart(i, height);
        }
        balance.sources.at(time, y, height);
        double gas = Layout.temperature(y, Layout.UPPER);
        double depth = spec.height() - height;
        double floor = spec.length() * spec.width();
        double beam = 3.6 * floor * depth / (2 * floor + 2 * (spec.length() + spec.width()) * depth);
        double volume = Layout.upperShare(y) * spec.volume();
        double soot = y[Layout.UPPER + Layout.SPECIES + Gas.SMOKE] / volume;
        double emitted = Radiation.emissivity(soot, participating(), gas, beam);
        radiation.solve(area, upperPart, emissivity, surface, floor, gas, emitted, balance.sources.radiant);
        balance.radiationToGas = radiation.toGas;
    }

    /** Partial pressure of water and CO2 in the upper layer [atm]. */
    private double participating() {
        int at = Layout.UPPER + Layout.SPECIES;
        double moles = y[at + Gas.CO2] / Gas.molarMass(Gas.CO2) + y[at + Gas.WATER] / Gas.molarMass(Gas.WATER);
        return moles / Gas.kilomoles(y, Layout.UPPER + Layout.MASS, at) * spec.pressure() / STANDARD_ATMOSPHERE;
    }

    private double wallHeat() {
        double sum = 0;
        for (int i = 0; i < Layout.SURFACES; i++) {
            sum += area[i] * (slabs[i].stored() + slabs[i].lost());
        }
        return sum;
    }

    /** What is missing of the room's air, relative to the most that it held [-]. */
    double massError() {
        return balanceError(Layout.MASS);
    }

    /** What is missing of species {@code k}, relative to the most that there was, or to what came and went [-]. */
    double speciesError(int k) {
        return balanceError(Layout.SPECIES + k);
    }

    private double balanceError(int i) {
        double now = y[Layout.UPPER + i] + y[Layout.LOWER + i];
        double then = start[Layout.UPPER + i] + start[Layout.LOWER + i];
        double crossed = y[Layout.CROSSED + i];
        double scale = Math.max(Math.max(most[i], Math.abs(crossed)), 1e-12);
        return Math.abs(now - then - crossed) / scale;
    }

    /** What is missing of the energy of air and walls, relative to the heat that they exchanged, or to 1 K of the air [-]. */
    double energyError() {
        int i = Layout.ENTHALPY;
        double enthalpy = y[Layout.UPPER + i] + y[Layout.LOWER + i] - start[Layout.UPPER + i] - start[Layout.LOWER + i];
        double work = spec.volume() * (Layout.pressure(y, spec.volume()) - Layout.pressure(start, spec.volume()));
        double air = enthalpy - work - y[Layout.CROSSED + i];
        double convected = 0;
        for (int k = 0; k < Layout.SURFACES; k++) {
            convected += y[Layout.TO_SURFACE + k];
        }
        double walls = wallHeat() - wallStart - convected - radiated;
        double oneKelvin = Gas.CP * (y[Layout.UPPER] + y[Layout.LOWER]);
        double scale = Math.max(turnover, oneKelvin);
        return (Math.abs(air) + Math.abs(walls)) / scale;
    }
}
