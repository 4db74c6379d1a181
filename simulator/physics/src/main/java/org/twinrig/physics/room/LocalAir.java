package org.twinrig.physics.room;

import org.twinrig.core.time.SimTime;
import org.twinrig.physics.AirState;
import org.twinrig.physics.Point;
import org.twinrig.physics.fire.Plume;

/**
 * The air at one place of a two-zone room: the zone of its height, a soft interface some 10 cm thick, and under the
 * ceiling the jet of the plume with what it carries, late by the time it takes to get there.
 *
 * <p>Not modelled: the plume's column itself, breath and steam close to their source, dead corners.
 */
final class LocalAir {
    private static final double SOFTNESS = 0.04; // [-] half thickness of the interface per room height
    private static final double JET_DEPTH = 0.10; // [-] depth of the ceiling jet per height, Alpert
    private static final double STILL = 0.1; // [m/s] of the air in a calm room
    private static final double AIR = 28.96; // [kg/kmol]

    private final RoomSpec spec;
    private final RoomState state;
    private final double[] moles = new double[Gas.SPECIES];
    private double temperature;
    private double smoke;
    private double speed;

    LocalAir(RoomSpec spec, RoomState state) {
        this.spec = spec;
        this.state = state;
    }

    /** Mole fraction of species {@code k} in the layer at {@code layer} [mol/mol]. */
    static double moleFraction(double[] y, int layer, int k) {
        double kilomoles = Gas.kilomoles(y, layer + Layout.MASS, layer + Layout.SPECIES);
        return y[layer + Layout.SPECIES + k] / Gas.molarMass(k) / kilomoles;
    }

    /** Smoke in the layer [kg/m³]. */
    static double smokeDensity(double[] y, int layer, double volume) {
        double share = layer == Layout.UPPER ? Layout.upperShare(y) : 1 - Layout.upperShare(y);
        return y[layer + Layout.SPECIES + Gas.SMOKE] / (share * volume);
    }

    /** The air at {@code place}. */
    AirState at(Point place) {
        double upper = upperWeight(place.z());
        double[] y = state.y;
        for (int k = 0; k < Gas.SPECIES; k++) {
            double below = moleFraction(y, Layout.LOWER, k);
            moles[k] = below + upper * (moleFraction(y, Layout.UPPER, k) - below);
        }
        double lower = Layout.temperature(y, Layout.LOWER);
        temperature = lower + upper * (Layout.temperature(y, Layout.UPPER) - lower);
        double below = smokeDensity(y, Layout.LOWER, spec.volume());
        smoke = below + upper * (smokeDensity(y, Layout.UPPER, spec.volume()) - below);
        speed = STILL;
        double pressure = Layout.pressure(y, spec.volume());
        for (Burning fire : state.sources.fires) {
            jet(fire, place, pressure);
        }
        double humidity = moles[Gas.WATER] * pressure / Gas.saturationPressure(temperature);
        return new AirState(
                temperature,
                pressure,
                Math.min(1, Math.max(0, humidity)),
                moles[Gas.CO2],
                moles[Gas.CO],
                moles[Gas.FUEL],
                moles[Gas.ALCOHOL],
                smoke,
                speed);
    }

    private double upperWeight(double z) {
        double soft = SOFTNESS * spec.height();
        double depth = spec.height() - state.interfaceHeight;
        double step = 0.5 * (1 + StrictMath.tanh((z - state.interfaceHeight) / soft));
        return step * Math.min(1, depth / soft);
    }

    private void jet(Burning now, Point place, double pressure) {
        if (now.mass <= 0) {
            return;
        }
        var item = now.spec;
        double height = spec.height() - item.base().z();
        double under = spec.height() - place.z();
        if (height < 0.3 || under > 0.4 * height) {
            return;
        }
        double dx = place.x() - item.base().x();
        double dy = place.y() - item.base().y();
        double radius = Math.sqrt(dx * dx + dy * dy);
        double rush = Math.max(STILL, Plume.jetSpeed(now.heat, height, radius));
        var then = new Burning(item, state.sources.draught);
        double late = (height + radius) / rush;
        then.at(SimTime.toSeconds(state.timeNanos) - late, state.y, state.interfaceHeight);
        double share = state.sources.plumeShare(then.heat);
        double convective = then.heat - then.radiant;
        if (convective <= 0) {
            return;
        }
        double depth = under / (JET_DEPTH * height);
        double weight = share * StrictMath.exp(-depth * depth);
        double free = Plume.jetRise(then.heat, height, radius);
        double layer =
                Math.max(0, Layout.temperature(state.y, Layout.UPPER) - Layout.temperature(state.y, Layout.LOWER));
        double rise = weight * free * free / (free + layer); // the more layer it draws in, the less it stands out
        double perSource = rise * Gas.CP / convective; // mass fraction per mass rate of the source [s/kg]
        for (int k = 0; k < Gas.SPECIES; k++) {
            moles[k] += Math.max(0, then.species[k]) * perSource * AIR / Gas.molarMass(k);
        }
        temperature += rise;
        smoke += then.species[Gas.SMOKE] * perSource * Gas.density(pressure, temperature);
        speed += weight * rush;
    }
}
