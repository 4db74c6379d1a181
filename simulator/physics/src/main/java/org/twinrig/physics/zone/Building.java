package org.twinrig.physics.zone;

import java.util.ArrayList;
import java.util.List;

/**
 * A building, integrated step by step.
 *
 * <p>The layers by a second-order strong-stability-preserving Runge–Kutta method (Heun) whose step follows the error
 * that its first stage makes; the pressures of all rooms implicit in each stage; the walls by implicit conduction and
 * radiation between surfaces and hot layer linearised about the step. The step never falls below {@link #SHORTEST}, so
 * that the work per simulated second is bounded. All sums that are conserved in the equations are conserved in the
 * numbers up to rounding; {@link #conservationError} measures it.
 */
public final class Building {
    /** Relative error that a step may make. */
    public static final double TOLERANCE = 2e-4;

    /** Shortest step [s]. */
    static final double SHORTEST = 1.0 / 128;

    private static final double LONGEST = 64; // [s] while air is layered
    /** What jumps at the border of a step is looked at this much inside of it [s]. */
    static final double EDGE = 1e-7;

    private static final double INSTANT = 1e-6; // [s] moments nearer than that are one
    private static final double FAR = 1e6; // [s] to a moment that steps need not end at
    private static final double COURANT = 0.5; // part of a layer that may leave in one step

    final Balance balance;
    final double[] y;
    /** What is shown to those who look. */
    final Moment shown;

    private final BuildingSpec spec;
    private final int n;
    private final Surfaces surfaces;
    private final Calm calm;
    private final double[] first;
    private final double[] second;
    private final double[] middle;
    private final double[] before;
    private final double[] start;
    private final double[] most = new double[Layout.STRIDE];
    private final double wallStart;
    private final double tolerance;
    private final double courant;
    private final double shortest;
    private double time;
    private double step = 1.0 / 16;
    private double stepStart;
    private boolean resting = true;
    private long shownSteps = -1;
    private final double[][] cold; // temperatures of the faces at the start of the step
    private final List<Follower> followers = new ArrayList<>();
    private long steps;
    private final double[] breaks;
    private int nextBreak;
    private final double longest;

    /** The building at rest. */
    public Building(BuildingSpec spec) {
        this(spec, TOLERANCE);
    }

    /**
     * The building at rest, solved with this relative {@code tolerance} per step; below the usual one all other limits of a
     * step shrink by its root, as the step itself does.
     */
    public Building(BuildingSpec spec, double tolerance) {
        this(spec, tolerance, Calm.LONGEST);
    }

    /** The building at rest, solved with this relative {@code tolerance} per step of at most {@code longest} [s]. */
    public Building(BuildingSpec spec, double tolerance, double longest) {
        this.spec = spec;
        this.longest = longest;
        this.breaks = spec.breaks();
        this.tolerance = tolerance;
        double finer = Math.min(1, Math.sqrt(tolerance / TOLERANCE)); // the method is of second order
        this.courant = COURANT * finer;
        this.shortest = SHORTEST * finer;
        this.n = spec.rooms().size();
        this.balance = new Balance(spec);
        int size = balance.size();
        y = new double[size];
        first = new double[size];
        second = new double[size];
        middle = new double[size];
        before = new double[size];
        surfaces = new Surfaces(spec, balance);
        calm = new Calm(spec, balance, surfaces, TOLERANCE / tolerance);
        for (int r = 0; r < n; r++) {
            fill(r);
        }
        surfaces.moisture().begin(y);
        start = y.clone();
        wallStart = surfaces.heat();
        balance.air.read(y);
        System.arraycopy(balance.air.over, 0, balance.pressures.over, 0, n);
        balance.rest();
        shown = new Moment(spec, balance);
        cold = new double[n][];
        for (int r = 0; r < n; r++) {
            cold[r] = balance.rooms[r].surface.clone();
        }
        System.arraycopy(y, 0, before, 0, y.length);
        look(0);
    }

    private void fill(int r) {
        var room = spec.rooms().get(r);
        double temperature = room.inside().temperature();
        double pressure = balance.air.outdoors.pressure(room.floor());
        double[] fractions = Mixture.cleanAir(room.inside(), pressure);
        double mass = room.volume() * Mixture.density(pressure, temperature);
        for (int layer = 0; layer < 2; layer++) {
            double own = mass * (layer == 0 ? Air.THINNEST : 1 - Air.THINNEST);
            int at = Layout.layer(r, layer == 0);
            y[at + Layout.MASS] = own;
            y[at + Layout.ENTHALPY] = Mixture.CP * own * temperature;
            for (int k = 0; k < Mixture.SPECIES; k++) {
                y[at + Layout.SPECIES + k] = own * fractions[k];
            }
        }
    }

    /** Moment that the state stands at [s]. */
    public double time() {
        return time;
    }

    /** Steps taken so far. */
    public long steps() {
        return steps;
    }

    /** What it was made from. */
    public BuildingSpec spec() {
        return spec;
    }

    /** Lets {@code follower} go along from now on. */
    public void add(Follower follower) {
        followers.add(follower);
    }

    /** Advances by one step of its own choice, never across a moment at which something changes. */
    public void advance() {
        advance(untilBreak());
    }

    /** Advances to {@code seconds} exactly, and shows it. */
    public void advanceTo(double seconds) {
        while (time < seconds - INSTANT) {
            advance(Math.min(untilBreak(), seconds - time));
        }
        look(time);
    }

    /**
     * Shows {@code seconds}, after as many steps of its own choice as lead there; so that what it does never hangs on who
     * looks when. Not before the start of the last step.
     */
    public void show(double seconds) {
        while (time < seconds) {
            advance();
        }
        look(seconds);
    }

    private void look(double seconds) {
        if (seconds == shown.time && steps == shownSteps) {
            return;
        }
        shownSteps = steps;
        double left = time > stepStart ? (time - seconds) / (time - stepStart) : 0;
        shown.at(seconds, left, before, y, cold);
    }

    private double untilBreak() {
        while (nextBreak < breaks.length && breaks[nextBreak] <= time + INSTANT) {
            nextBreak++;
        }
        double next = nextBreak < breaks.length ? breaks[nextBreak] : Double.POSITIVE_INFINITY;
        return Math.min(next, spec.surroundings().weather().nextKnot(time + INSTANT)) - time;
    }

    /** The largest power of two not above {@code length} [s], so that steps have few different lengths. */
    private static double grid(double length) {
        return Math.scalb(1.0, Math.getExponent(length * (1 + 1e-9)));
    }

    /** Advances by one step of at most {@code most} [s]. */
    private void advance(double most) {
        System.arraycopy(y, 0, before, 0, y.length);
        for (int r = 0; r < n; r++) {
            System.arraycopy(balance.rooms[r].surface, 0, cold[r], 0, cold[r].length);
        }
        stepStart = time;
        surfaces.forget();
        double limit = spec.longestStep();
        double size = Math.min(limit, equalPart(most));
        balance.air.outdoors.at(time);
        if (!calm.possible(y, time + EDGE, time + size - EDGE) || !rest(size)) {
            step = Math.max(shortest, grid(step));
            thermostats();
            layered(Math.min(limit, Math.min(step, most)));
        }
        follow();
    }

    /** The part of {@code whole} [s] that makes steps of one length out of it, none longer than wanted. */
    private double equalPart(double whole) {
        return whole < FAR ? whole / Math.ceil(whole / step - INSTANT) : grid(step);
    }

    private void follow() {
        if (followers.isEmpty() && spec.renewals().isEmpty() && spec.fans().isEmpty()) {
            return;
        }
        look(time);
        for (var renewal : spec.renewals()) {
            renewal.governor().follow(time, time - stepStart, room(renewal.room()));
        }
        for (var fan : spec.fans()) {
            if (fan.curve() instanceof FanCurve.Driven driven) {
                double back = balance.flows.back(fan, shown.air, shown.air.over);
                driven.follow(time, time - stepStart, back, drawn(fan));
            }
        }
        for (var follower : followers) {
            follower.follow(time - stepStart);
        }
    }

    private double drawn(BuildingSpec.FanVent fan) {
        return fan.from() == BuildingSpec.OUTSIDE
                ? shown.air.outdoors.temperature
                : room(fan.from()).temperatureAt(fan.fromHeight());
    }

    private void thermostats() {
        if (resting) {
            balance.thermostats.takeOver(time, y, calm);
            resting = false;
        } else {
            balance.thermostats.follow(time, y);
        }
    }

    /** Takes a long step if the building is at rest; false when it is not. */
    private boolean rest(double size) {
        double dt = calm.advance(y, time, size);
        if (dt == 0) {
            return false;
        }
        balance.rest();
        resting = true;
        count(dt);
        surfaces.remember(time, dt);
        if (calm.suggested() > step || calm.limits(dt)) { // not when it was only cut short
            step = Math.max(shortest, Math.min(longest, calm.suggested()));
        }
        return true;
    }

    private void layered(double size) {
        double dt = size;
        while (true) {
            surfaces.radiate(y, time, dt);
            balance.evaluate(time + EDGE, y, dt, first);
            double rate = balance.fastest;
            for (int i = 0; i < y.length; i++) {
                middle[i] = y[i] + dt * first[i];
            }
            if (positive(middle)) {
                balance.evaluate(time + dt - EDGE, middle, dt, second);
                double error = error(dt);
                double allowed = Math.min(courant / Math.max(rate, 1e-9), dt * growth(error));
                if (dt <= shortest || (dt * rate <= 2 * courant && error <= 4)) {
                    accept(dt);
                    if (dt < size || dt >= step || allowed < step) { // not when it was only cut short
                        step = Math.min(Math.min(longest, LONGEST), Math.max(shortest, grid(allowed)));
                    }
                    return;
                }
            } else if (dt <= shortest / 32) {
                throw new IllegalStateException("the building has no positive state at %s s".formatted(time));
            }
            dt *= 0.5;
        }
    }

    private boolean positive(double[] state) {
        for (int r = 0; r < n; r++) {
            for (int layer = 0; layer < 2; layer++) {
                int at = Layout.layer(r, layer == 0);
                if (!(state[at + Layout.MASS] > 0 && state[at + Layout.ENTHALPY] > 0)) {
                    return false;
                }
            }
        }
        return true;
    }

    private double growth(double error) {
        return Math.min(2, 0.9 / Math.sqrt(Math.max(error, 1e-4)));
    }

    /** Error of the step by the difference of its two stages, in units of the tolerance. */
    private double error(double dt) {
        double worst = 0;
        for (int r = 0; r < n; r++) {
            double whole = y[Layout.upper(r)] + y[Layout.lower(r)];
            double heat = y[Layout.upper(r) + Layout.ENTHALPY] + y[Layout.lower(r) + Layout.ENTHALPY];
            for (int layer = 0; layer < 2; layer++) {
                int at = Layout.layer(r, layer == 0);
                double mass = 0.5 * dt * Math.abs(second[at] - first[at]) / whole;
                int i = at + Layout.ENTHALPY;
                double enthalpy = 0.5 * dt * Math.abs(second[i] - first[i]) / heat;
                worst = Math.max(worst, Math.max(mass, enthalpy));
            }
        }
        return worst / tolerance;
    }

    private void accept(double dt) {
        for (int i = 0; i < y.length; i++) {
            y[i] += 0.5 * dt * (first[i] + second[i]);
        }
        surfaces.warm(y, before, dt);
        balance.note(y, dt);
        balance.thermostats.count(calm.deliveries(), dt);
        count(dt);
    }

    private void count(double dt) {
        surfaces.moisture().settle();
        for (int i = 0; i < most.length; i++) {
            double sum = 0;
            for (int r = 0; r < n; r++) {
                sum += y[Layout.upper(r) + i] + y[Layout.lower(r) + i];
            }
            most[i] = Math.max(most[i], sum);
        }
        time += dt;
        steps++;
    }

    /** The worst relative error so far of the balances of mass, energy and each species [-]. */
    public double conservationError() {
        double worst = energyError();
        for (int i = 0; i < Layout.STRIDE; i++) {
            if (i != Layout.ENTHALPY) {
                double now = -y[balance.crossed() + i];
                for (int r = 0; r < n; r++) {
                    now += y[Layout.upper(r) + i] + y[Layout.lower(r) + i];
                    now -= start[Layout.upper(r) + i] + start[Layout.lower(r) + i];
                }
                double scale = Math.max(Math.max(most[i], Math.abs(y[balance.crossed() + i])), 1e-12);
                worst = Math.max(worst, Math.abs(now) / scale);
            }
        }
        return worst;
    }

    private double energyError() {
        double air = -y[balance.crossed() + Layout.ENTHALPY];
        double convected = 0;
        double mass = 0;
        for (int r = 0; r < n; r++) {
            for (int layer = 0; layer < 2; layer++) {
                int i = Layout.layer(r, layer == 0);
                double rise = y[i + Layout.ENTHALPY] - start[i + Layout.ENTHALPY];
                air += rise / Mixture.GAMMA; // less V·Δp: what is left is internal energy
                mass += y[i];
            }
        }
        for (int i = balance.crossed() + Layout.STRIDE; i < y.length; i++) {
            convected += y[i];
        }
        double walls = surfaces.heat() - wallStart - convected - surfaces.radiated();
        return (Math.abs(air) + Math.abs(walls)) / Math.max(surfaces.turnover(), Mixture.CP * mass);
    }

    /** Heat that the conditioner of room {@code r} gives now [W]; negative when it cools. */
    public double power(int r) {
        return resting ? calm.power(r) : balance.thermostats.power(r);
    }

    Daylight daylight() {
        return surfaces.daylight();
    }

    /** Heat that the conditioner of room {@code r} has given by the moment that is shown [J]. */
    public double heated(int r) {
        return calm.deliveries().heat(r, shown.left);
    }

    /** Heat that the conditioner of room {@code r} has taken by the moment that is shown [J]. */
    public double cooled(int r) {
        return calm.deliveries().cold(r, shown.left);
    }

    Enclosure enclosure(int r) {
        return surfaces.enclosure(r, y);
    }

    /** What can be asked of fire {@code i}, in the order of the description, at the moment that is shown. */
    public FireView fire(int i) {
        return new FireView(shown.fires.get(i));
    }

    /** What can be asked of room {@code r} at the moment that is shown. */
    public RoomView room(int r) {
        return new RoomView(this, r);
    }
}
