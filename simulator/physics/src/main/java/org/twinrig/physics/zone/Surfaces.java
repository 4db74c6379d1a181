package org.twinrig.physics.zone;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.twinrig.physics.weather.ExteriorConvection;

/**
 * The surfaces of all rooms: walls in depth, and the radiation between them, the hot layers and the flames.
 *
 * <p>Radiation is constant over a step but for what each surface emits, which is linearised about the step; what that
 * leaves over is given to the room in the next step, so that nothing is lost.
 */
final class Surfaces {
    /** Film on a face towards a room [W/(m²·K)], ISO 6946. */
    static final double NEXT_DOOR = 1 / 0.13;

    private static final double OUTER_RESISTANCE = 0.04; // [m²·K/W] of a wall in the open, at the start, ISO 6946
    private static final double BARE = 1e4; // [W/(m²·K)] a face that lies in the ground

    private static final double BLACK = 1e-12; // what an opaque layer lets pass [-]

    private final BuildingSpec spec;
    private final Balance balance;
    private final @Nullable Slab[][] slabs;
    private final Enclosure[] enclosures;
    private final double[] residue; // radiation that linearising left over, given in the next step [J]
    private final double[] passed; // heat that came through a wall from another room, given in the next step [J]
    private final Daylight daylight;
    private final Moisture moisture;
    private final DirectedHeat directed;
    private final double[][] absorbed; // sunlight, heat aimed at a face alone and the heat of dew [W/m²]
    private double radiated;
    private double turnover;
    private double markRadiated;
    private double unseenTime; // end of a step whose radiation has not been looked at
    private double unseenStep; // its length [s]; 0 for none

    Surfaces(BuildingSpec spec, Balance balance) {
        this.spec = spec;
        this.balance = balance;
        this.daylight = new Daylight(spec);
        this.moisture = new Moisture(spec, balance);
        balance.moisture = moisture;
        this.directed = new DirectedHeat(spec);
        int n = spec.rooms().size();
        slabs = new Slab[n][];
        absorbed = new double[n][];
        enclosures = new Enclosure[n];
        residue = new double[n];
        passed = new double[n];
        for (int r = 0; r < n; r++) {
            int faces = spec.rooms().get(r).faces().size();
            enclosures[r] = new Enclosure(spec.rooms().get(r), balance.rooms[r].emissivity);
            slabs[r] = new Slab[faces];
            absorbed[r] = new double[faces];
            for (int i = 0; i < faces; i++) {
                build(r, i);
            }
        }
    }

    private void build(int r, int i) {
        var room = spec.rooms().get(r);
        var wall = room.faces().get(i).wall();
        if (wall.sheets().isEmpty()) {
            return;
        }
        double inside = room.inside().temperature();
        double behind = inside;
        double film = Slab.OUTER;
        if (wall.facing() instanceof BuildingSpec.Facing.Outside open) {
            behind = balance.air.outdoors.temperature;
            film = open.film();
        } else if (wall.facing() instanceof BuildingSpec.Facing.Open) {
            behind = balance.air.outdoors.temperature;
            film = 1 / OUTER_RESISTANCE;
        } else if (wall.facing() instanceof BuildingSpec.Facing.Next next) {
            behind = spec.rooms().get(next.room()).inside().temperature();
            film = NEXT_DOOR;
        } else if (wall.facing() instanceof BuildingSpec.Facing.Ground ground) {
            behind = ground.temperature();
            film = BARE;
        } else if (wall.facing() instanceof BuildingSpec.Facing.Adiabatic) {
            film = 0;
        }
        var slab = new Slab(SlabGrid.of(wall.sheets()), inside, behind, film);
        slabs[r][i] = slab;
        balance.rooms[r].surface[i] = slab.surface();
    }

    /**
     * Tells the walls what lies behind them at {@code time} [s], the end of {@code dt} [s], how the sun shines, and what heat
     * of dew they are given in the step of {@code whole} [s] that this is a part of.
     */
    void lookBehind(double time, double dt, double whole) {
        var conditions = balance.air.outdoors.conditions;
        daylight.at(time, conditions);
        directed.at(time);
        for (int r = 0; r < slabs.length; r++) {
            for (int i = 0; i < slabs[r].length; i++) {
                absorbed[r][i] = daylight.inside[r][i] + directed.flux[r][i] + moisture.pending[r][i] / whole;
                Slab slab = slabs[r][i];
                if (slab == null) {
                    continue;
                }
                var face = spec.rooms().get(r).faces().get(i);
                Window window = face.light().window();
                if (window != null) {
                    window.settle(slab, conditions.pressure);
                }
                var facing = face.wall().facing();
                if (facing instanceof BuildingSpec.Facing.Outside open) {
                    slab.behind(open.film(), balance.air.outdoors.temperature);
                } else if (facing instanceof BuildingSpec.Facing.Open open) {
                    expose(slab, open, daylight.outside[r][i], dt);
                } else if (facing instanceof BuildingSpec.Facing.Next next) {
                    slab.behind(NEXT_DOOR, balance.air.mean(next.room()));
                }
            }
        }
    }

    /** Sun, sky and wind on an outer face at the end of a step of {@code dt} [s]. */
    private void expose(Slab slab, BuildingSpec.Facing.Open open, double sunlight, double dt) {
        var conditions = balance.air.outdoors.conditions;
        var orientation = open.face().orientation();
        double own = slab.outerExpected(dt);
        boolean windward = ExteriorConvection.windward(orientation, conditions.windDirection);
        double convection = open.convection()
                .coefficient(own, conditions.temperature, conditions.windSpeed, windward, orientation.up());
        double film = convection + open.face().radiative(own, conditions);
        slab.behind(film, open.face().solAir(own, sunlight, convection, conditions));
    }

    /** Sunlight, heat aimed at it alone and heat of dew that face {@code i} of room {@code r} takes [W/m²]. */
    double absorbed(int r, int i) {
        return absorbed[r][i];
    }

    Daylight daylight() {
        return daylight;
    }

    /** The water of the faces. */
    Moisture moisture() {
        return moisture;
    }

    /** Water in and on all faces [kg]. */
    double water() {
        return moisture.held();
    }

    /** Radiation with the state and the fires of {@code time} [s], constant over a step of {@code dt} [s]. */
    void radiate(double[] y, double time, double dt) {
        balance.air.read(y);
        moisture.plan(y, dt);
        lookBehind(time, dt, dt);
        for (int r = 0; r < enclosures.length; r++) {
            balance.passed[r] = passed[r] / dt;
            var exchange = balance.rooms[r];
            var room = spec.rooms().get(r);
            double height = balance.air.interfaceHeight[r];
            exchange.divide(height);
            var enclosure = enclosures[r];
            double upper = absorption(y, r, true, room.height() - height);
            double lower = absorption(y, r, false, height);
            enclosure.gas(height, upper, balance.air.upperTemperature[r], lower, balance.air.lowerTemperature[r]);
            double others = balance.sources.radiant[r] - flames(r, enclosure);
            enclosure.spread(others + residue[r] / dt);
            enclosure.solve(exchange.surface);
            balance.radiationToUpper[r] = enclosure.toUpper;
            balance.radiationToLower[r] = enclosure.toLower;
            balance.flamesToUpper[r] = enclosure.flamesToUpper();
        }
    }

    /** Sets the flames of room {@code r} alight; what they radiate [W]. */
    private double flames(int r, Enclosure enclosure) {
        double sum = 0;
        for (Blaze fire : balance.sources.fires) {
            double power = fire.heat - fire.convective;
            if (fire.spec.room() == r && power > 0) {
                enclosure.flame(fire.spec.x(), fire.spec.y(), fire.middle(enclosure.views.height), power);
                sum += power;
            }
        }
        return sum;
    }

    /** Absorption of a layer of this {@code depth} [1/m], from its emissivity over its mean beam. */
    private double absorption(double[] y, int r, boolean hot, double depth) {
        var room = spec.rooms().get(r);
        if (depth < 1e-3 * room.height()) {
            return 0;
        }
        double floor = balance.rooms[r].floorArea();
        double beam = 3.6 * floor * depth / (2 * floor + 2 * (room.length() + room.width()) * depth);
        int at = Layout.layer(r, hot);
        double moles = Mixture.kilomoles(y[at], y, at + Layout.SPECIES);
        double unit = balance.air.pressure[r] / moles;
        double water = y[at + Layout.SPECIES + Mixture.WATER] / Mixture.molarMass(Mixture.WATER) * unit;
        double co2 = y[at + Layout.SPECIES + Mixture.CO2] / Mixture.molarMass(Mixture.CO2) * unit;
        double soot = y[at + Layout.SPECIES + Mixture.SMOKE] / y[at] * balance.air.density(r, hot);
        double emissivity =
                GasEmissivity.of(Math.max(0, water), Math.max(0, co2), soot, balance.air.temperature(r, hot), beam);
        return -StrictMath.log(Math.max(1 - emissivity, BLACK)) / beam;
    }

    /** Warms the walls by what {@code y} convected since {@code before}, and by radiation, over {@code dt} [s]. */
    void warm(double[] y, double[] before, double dt) {
        for (int r = 0; r < enclosures.length; r++) {
            var exchange = balance.rooms[r];
            residue[r] = 0;
            for (int i = 0; i < slabs[r].length; i++) {
                Slab slab = slabs[r][i];
                if (slab == null) {
                    continue;
                }
                int at = exchange.convected + i;
                double convected = (y[at] - before[at]) / (dt * exchange.area[i]);
                double own = exchange.surface[i];
                double cube = own * own * own;
                double flux = exchange.emissivity[i]
                        * (enclosures[r].irradiance[i] - Enclosure.SIGMA * Enclosure.fourth(own));
                flux += absorbed(r, i);
                double taken = slab.advance(dt, convected + flux, 4 * exchange.emissivity[i] * Enclosure.SIGMA * cube);
                exchange.surface[i] = slab.surface();
                residue[r] += dt * exchange.area[i] * (convected + flux - taken);
                radiated += dt * exchange.area[i] * (taken - convected);
                turnover += Math.abs(y[at] - before[at]);
            }
        }
        pass();
    }

    /** Remembers the walls as they are, for {@link #drawOut} and {@link #back}. */
    void mark() {
        markRadiated = radiated;
        eachSlab(Slab::mark);
    }

    /** Stretches what has changed since {@link #mark} by {@code factor}. */
    void drawOut(double factor) {
        radiated = markRadiated + factor * (radiated - markRadiated);
        eachSlab(slab -> slab.drawOut(factor));
        read();
    }

    /** Goes back to {@link #mark}. */
    void back() {
        radiated = markRadiated;
        eachSlab(Slab::back);
        read();
    }

    private void eachSlab(Consumer<Slab> action) {
        for (Slab[] room : slabs) {
            for (Slab slab : room) {
                if (slab != null) {
                    action.accept(slab);
                }
            }
        }
    }

    private void read() {
        for (int r = 0; r < slabs.length; r++) {
            for (int i = 0; i < slabs[r].length; i++) {
                Slab slab = slabs[r][i];
                if (slab != null) {
                    balance.rooms[r].surface[i] = slab.surface();
                }
            }
        }
    }

    /**
     * Takes what was found for the faces of room {@code r} in a step of {@code dt} [s] into the walls and {@code y}, with the
     * rooms at {@code temperature} [K].
     */
    void take(int r, CalmFaces faces, double[] temperature, double[] y, double dt) {
        var exchange = balance.rooms[r];
        for (SharedWall wall : faces.shared()) {
            Slab slab = slabs[r][wall.face];
            if (slab != null) {
                slab.behind(NEXT_DOOR, temperature[wall.next]);
                slab.free(dt);
                slab.tell(dt * wall.heat / exchange.area[wall.face]);
            }
        }
        for (int i = 0; i < slabs[r].length; i++) {
            Slab slab = slabs[r][i];
            if (slab != null) {
                slab.take(faces.flux[i]);
                exchange.surface[i] = slab.surface();
                double convected = dt * faces.convected[i];
                y[exchange.convected + i] += convected;
                radiated += dt * exchange.area[i] * faces.flux[i] - convected;
                turnover += Math.abs(convected);
            }
        }
    }

    /** The wall behind face {@code i} of room {@code r}; null for one that takes no heat. */
    @Nullable
    Slab slab(int r, int i) {
        return slabs[r][i];
    }

    /** Radiant heat of the last step that is still to be given to room {@code r} [J]. */
    double residue(int r) {
        return residue[r];
    }

    /** Heat that has come to room {@code r} through walls from others and is still to be given to it [J]. */
    double passed(int r) {
        return passed[r];
    }

    /** Ends a step of a building at rest: what was still to be given has been given. */
    void settle() {
        Arrays.fill(residue, 0);
        pass();
    }

    /** Notes what went through walls into the rooms behind them since the last time. */
    private void pass() {
        Arrays.fill(passed, 0);
        for (int r = 0; r < slabs.length; r++) {
            for (int i = 0; i < slabs[r].length; i++) {
                Slab slab = slabs[r][i];
                if (slab != null
                        && spec.rooms().get(r).faces().get(i).wall().facing()
                                instanceof BuildingSpec.Facing.Next next) {
                    passed[next.room()] += balance.rooms[r].area[i] * slab.takeLost();
                }
            }
        }
    }

    /** Heat in all walls and lost through them so far [J], counted from 0 K. */
    double heat() {
        double sum = 0;
        for (int r = 0; r < slabs.length; r++) {
            for (int i = 0; i < slabs[r].length; i++) {
                Slab slab = slabs[r][i];
                if (slab != null) {
                    sum += balance.rooms[r].area[i] * slab.heat();
                }
            }
        }
        return sum;
    }

    /** Radiation that the walls took so far [J]. */
    double radiated() {
        return radiated;
    }

    /** Heat that convection exchanged with the walls so far, both ways [J]. */
    double turnover() {
        return turnover;
    }

    /** The building has come to {@code time} [s] in a step of {@code dt} at rest: radiation is found when somebody looks. */
    void remember(double time, double dt) {
        unseenTime = time;
        unseenStep = dt;
    }

    /** Nobody looks any more at the end of the last step. */
    void forget() {
        unseenStep = 0;
    }

    /** Radiation in room {@code r} in the state {@code y}. */
    Enclosure enclosure(int r, double[] y) {
        if (unseenStep > 0) {
            double step = unseenStep;
            forget();
            radiate(y, unseenTime, step);
        }
        return enclosures[r];
    }
}
