package org.twinrig.physics.zone;

import java.util.List;

/**
 * Unburned fuel that burns after all: in hot gas that streams into a room with oxygen, or in a hot layer that is as hot as
 * that itself.
 *
 * <p>Gas of 600 °C and more lights by itself, so fuel that streams so hot into another room burns there as it comes, in
 * the upper layer and with the yields of the fire that it is from, as far as there is oxygen. Not modelled: flames
 * outside of the building, and colder streams that a flame lights.
 *
 * @see "K. McGrattan et al., FDS Technical Reference Guide, NIST SP 1018, chapter on extinction (free burning above 600 °C)"
 */
final class Afterburn {
    private static final double LIGHTS = 873; // [K]
    private static final double SOFT = 100; // [K] over which it comes to burn
    private static final double RELAXATION = 2; // [s]
    private static final double SECONDS =
            5; // [s] in which the fuel or the oxygen of a layer is used up at most; estimate

    private final BuildingSpec spec;
    private final Air air;
    private final List<Blaze> fires;
    private final double[] arriving; // fuel in streams that light, for each room [kg/s]
    private final double[] newest;
    private final double[] yields = new double[Mixture.SPECIES];
    private double heatPerMass; // [J/kg]
    private double radiativeFraction;

    /** What the last look found: fuel that burns [kg/s], its heat and what of that is radiation [W], its species [kg/s]. */
    double burnt;

    double heat;
    double radiant;
    final double[] species = new double[Mixture.SPECIES];

    Afterburn(BuildingSpec spec, Air air, List<Blaze> fires) {
        this.spec = spec;
        this.air = air;
        this.fires = fires;
        this.arriving = new double[spec.rooms().size()];
        this.newest = new double[arriving.length];
    }

    /** Takes note of the newest streams, {@code step} [s] after the last. */
    void note(double[] y, Streams s, double step) {
        learn();
        if (heatPerMass <= 0) {
            return;
        }
        java.util.Arrays.fill(newest, 0);
        for (int i = 0; i < s.count; i++) {
            if (s.from[i] != BuildingSpec.OUTSIDE && s.to[i] != BuildingSpec.OUTSIDE && s.upper[i]) {
                double lit = lights(air.temperature(s.from[i], true));
                double fuel = Layout.fraction(y, Layout.upper(s.from[i]), Mixture.FUEL);
                newest[s.to[i]] += lit * fuel * s.mass[i];
            }
        }
        for (int r = 0; r < newest.length; r++) {
            arriving[r] += step / (RELAXATION + step) * (newest[r] - arriving[r]);
        }
    }

    /** Takes the yields of the strongest fire that leaves fuel unburned. */
    private void learn() {
        double most = 0;
        for (Blaze fire : fires) {
            double left = fire.demand.flaming ? fire.demand.heat - fire.heat : 0;
            if (left > most && fire.demand.mass > 0) {
                most = left;
                heatPerMass = fire.demand.heat / fire.demand.mass;
                radiativeFraction = fire.demand.radiativeFraction;
                System.arraycopy(fire.demand.yields, 0, yields, 0, yields.length);
            }
        }
    }

    private static double lights(double temperature) {
        return RoomExchange.smooth((temperature - LIGHTS + SOFT) / SOFT);
    }

    /** Looks what burns in the upper layer of room {@code r}; false when nothing does. */
    boolean at(int r, double[] y) {
        int at = Layout.upper(r);
        double fuel = y[at + Layout.SPECIES + Mixture.FUEL];
        boolean shaft = spec.rooms().get(r).kind() == BuildingSpec.Room.Kind.SHAFT;
        if (heatPerMass <= 0 || fuel <= 0 || shaft) {
            return false;
        }
        double oxygen = Math.max(0, Layout.fraction(y, at, Mixture.OXYGEN));
        double wanted = Math.max(arriving[r], lights(air.upperTemperature[r]) * fuel / SECONDS);
        burnt = Math.min(wanted, fuel / SECONDS) * Vitiation.left(oxygen);
        burnt *= Vitiation.cools(air.upperTemperature[r]);
        if (yields[Mixture.OXYGEN] < 0) {
            burnt = Math.min(burnt, oxygen * y[at] / (-yields[Mixture.OXYGEN] * SECONDS));
        }
        heat = burnt * heatPerMass;
        radiant = radiativeFraction * heat;
        for (int k = 0; k < species.length; k++) {
            species[k] = burnt * yields[k];
        }
        species[Mixture.FUEL] -= burnt;
        return burnt > 0;
    }
}
