package org.twinrig.physics.zone;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The surfaces of all rooms: walls in depth, and the radiation between them, the hot layers and the flames.
 *
 * <p>Radiation is constant over a step but for what each surface emits, which is linearised about the step; what that
 * leaves over is given to the room in the next step, so that nothing is lost.
 */
final class Surfaces {
    private static final double NEXT_DOOR = 1 / 0.13; // [W/(m²·K)] film on a face towards a room, ISO 6946
    private static final double BARE = 1e4; // [W/(m²·K)] a face that lies in the ground

    private final BuildingSpec spec;
    private final Balance balance;
    private final @Nullable Slab[][] slabs;
    private final Enclosure[] enclosures;
    private final double[] residue; // radiation that linearising left over, given in the next step [J]
    private final double[] passed; // heat that came through a wall from another room, given in the next step [J]
    private double radiated;
    private double turnover;

    Surfaces(BuildingSpec spec, Balance balance) {
        this.spec = spec;
        this.balance = balance;
        int n = spec.rooms().size();
        slabs = new Slab[n][];
        enclosures = new Enclosure[n];
        residue = new double[n];
        passed = new double[n];
        for (int r = 0; r < n; r++) {
            int faces = spec.rooms().get(r).faces().size();
            enclosures[r] = new Enclosure(faces);
            slabs[r] = new Slab[faces];
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
        if (wall.facing() instanceof BuildingSpec.Facing.Outside) {
            behind = balance.air.outdoors.temperature;
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

    /** Tells the walls what lies behind them now, over a step of {@code dt} [s]. */
    private void lookBehind(double dt) {
        for (int r = 0; r < slabs.length; r++) {
            balance.passed[r] = passed[r] / dt;
            for (int i = 0; i < slabs[r].length; i++) {
                Slab slab = slabs[r][i];
                if (slab == null) {
                    continue;
                }
                var facing = spec.rooms().get(r).faces().get(i).wall().facing();
                if (facing instanceof BuildingSpec.Facing.Outside) {
                    slab.behind(Slab.OUTER, balance.air.outdoors.temperature);
                } else if (facing instanceof BuildingSpec.Facing.Next next) {
                    slab.behind(NEXT_DOOR, balance.air.mean(next.room()));
                }
            }
        }
    }

    /** Radiation with the state and the fires of now, constant over a step of {@code dt} [s]. */
    void radiate(double[] y, double dt) {
        balance.air.read(y);
        lookBehind(dt);
        for (int r = 0; r < enclosures.length; r++) {
            var exchange = balance.rooms[r];
            var room = spec.rooms().get(r);
            double height = balance.air.interfaceHeight[r];
            exchange.divide(height);
            double flames = balance.sources.radiant[r] + residue[r] / dt;
            double depth = room.height() - height;
            double floor = exchange.floorArea();
            double beam = 3.6 * floor * depth / (2 * floor + 2 * (room.length() + room.width()) * depth);
            int at = Layout.upper(r);
            double volume = balance.air.share[r] * room.volume();
            double soot = y[at + Layout.SPECIES + Mixture.SMOKE] / volume;
            var enclosure = enclosures[r];
            double gas = balance.air.upperTemperature[r];
            enclosure.gasEmissivity = Enclosure.emissivity(soot, participating(y, r), gas, beam);
            enclosure.solve(
                    exchange.area, exchange.upperPart, exchange.emissivity, exchange.surface, floor, gas, flames);
            balance.radiationToGas[r] = enclosure.toGas;
        }
    }

    private double participating(double[] y, int r) {
        int at = Layout.upper(r) + Layout.SPECIES;
        double moles = y[at + Mixture.CO2] / Mixture.molarMass(Mixture.CO2)
                + y[at + Mixture.WATER] / Mixture.molarMass(Mixture.WATER);
        return moles / Mixture.kilomoles(y[Layout.upper(r)], y, at) * balance.air.pressure[r];
    }

    /** Warms the walls by what {@code y} convected since {@code before}, and by radiation, over {@code dt} [s]. */
    void warm(double[] y, double[] before, double dt) {
        Arrays.fill(passed, 0);
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
                double taken = slab.advance(dt, convected + flux, 4 * exchange.emissivity[i] * Enclosure.SIGMA * cube);
                exchange.surface[i] = slab.surface();
                residue[r] += dt * exchange.area[i] * (convected + flux - taken);
                radiated += dt * exchange.area[i] * (taken - convected);
                turnover += Math.abs(y[at] - before[at]);
                pass(r, i, slab);
            }
        }
    }

    /** Notes what went through a wall into the room behind it since the last time. */
    private void pass(int r, int i, Slab slab) {
        if (spec.rooms().get(r).faces().get(i).wall().facing() instanceof BuildingSpec.Facing.Next next) {
            passed[next.room()] += balance.rooms[r].area[i] * slab.takeLost();
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

    Enclosure enclosure(int r) {
        return enclosures[r];
    }
}
