package org.twinrig.physics.zone;

import org.jspecify.annotations.Nullable;

/**
 * The surfaces of all rooms: walls in depth, and the radiation between them, the hot layers and the flames.
 *
 * <p>Radiation is constant over a step but for what each surface emits, which is linearised about the step; what that
 * leaves over is given to the room in the next step, so that nothing is lost.
 */
final class Surfaces {
    private final BuildingSpec spec;
    private final Balance balance;
    private final @Nullable Slab[] slabs;
    private final Enclosure[] enclosures;
    private final double[] residue; // radiation that linearising left over, given in the next step [J]
    private double radiated;
    private double turnover;

    Surfaces(BuildingSpec spec, Balance balance) {
        this.spec = spec;
        this.balance = balance;
        int n = spec.rooms().size();
        slabs = new Slab[n * Layout.SURFACES];
        enclosures = new Enclosure[n];
        residue = new double[n];
        for (int r = 0; r < n; r++) {
            enclosures[r] = new Enclosure();
            for (int i = 0; i < Layout.SURFACES; i++) {
                build(r, i);
            }
        }
    }

    private void build(int r, int i) {
        var room = spec.rooms().get(r);
        var wall = RoomExchange.wall(room, i);
        if (wall.sheets().isEmpty()) {
            return;
        }
        double inside = room.inside().temperature();
        boolean outer = wall.facing() == BuildingSpec.Facing.OUTSIDE;
        var slab = new Slab(wall, inside, outer ? spec.outside().temperature() : inside);
        slabs[r * Layout.SURFACES + i] = slab;
        balance.rooms[r].surface[i] = slab.surface();
    }

    /** Radiation with the state and the fires of now, constant over a step of {@code dt} [s]. */
    void radiate(double[] y, double dt) {
        balance.air.read(y);
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
        for (int r = 0; r < enclosures.length; r++) {
            var exchange = balance.rooms[r];
            residue[r] = 0;
            for (int i = 0; i < Layout.SURFACES; i++) {
                Slab slab = slabs[r * Layout.SURFACES + i];
                if (slab == null) {
                    continue;
                }
                int at = r * Layout.ROOM + Layout.CONVECTED + i;
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
            }
        }
    }

    /** Heat in all walls and lost through them so far [J], counted from 0 K. */
    double heat() {
        double sum = 0;
        for (int i = 0; i < slabs.length; i++) {
            Slab slab = slabs[i];
            if (slab != null) {
                sum += balance.rooms[i / Layout.SURFACES].area[i % Layout.SURFACES] * slab.heat();
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
