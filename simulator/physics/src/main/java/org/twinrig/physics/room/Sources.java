package org.twinrig.physics.room;

import java.util.Arrays;
import java.util.List;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.fire.Plume;

/**
 * All that warms the room or gives off gases, at one moment.
 *
 * <p>A strong source carries its gases in a plume to the ceiling; a weak one is stirred into the room by the air
 * motions of everyday life. The share of the plume is {@code Q²/(Q² + Q0²)} with Q0 = 25 W per m² of floor, the size of
 * the internal gains that keep an ordinary room mixed.
 */
final class Sources {
    private static final double STIRRED = 25; // [W/m²] see above; estimate
    private static final double BURNER = 0.2; // [m] diameter of a warm appliance

    final List<Burning> fires;
    final Draught draught;
    final double[] upper = new double[Gas.SPECIES];
    final double[] lower = new double[Gas.SPECIES];
    double upperMass;
    double lowerMass;
    double upperHeat;
    double lowerHeat;
    double radiant;
    /** Air drawn from the lower into the upper layer by plumes [kg/s]. */
    double entrained;
    /** Convective heat in plumes [W]. */
    double plumeHeat;

    private final RoomSpec spec;
    private final double threshold;

    Sources(RoomSpec spec, Draught draught) {
        this.spec = spec;
        this.draught = draught;
        this.fires =
                spec.fires().stream().map(fire -> new Burning(fire, draught)).toList();
        this.threshold = STIRRED * spec.length() * spec.width();
    }

    /** Share of a source of {@code heat} [W] that rises in a plume [0..1]. */
    double plumeShare(double heat) {
        return heat * heat / (heat * heat + threshold * threshold);
    }

    /** Collects everything at {@code time} [s]. */
    void at(double time, double[] y, double interfaceHeight) {
        Arrays.fill(upper, 0);
        Arrays.fill(lower, 0);
        upperMass = 0;
        lowerMass = 0;
        upperHeat = 0;
        lowerHeat = 0;
        radiant = 0;
        entrained = 0;
        plumeHeat = 0;
        for (Burning fire : fires) {
            fire.at(time, y, interfaceHeight);
            if (fire.mass > 0) {
                burn(fire, interfaceHeight);
            }
        }
        long nanos = SimTime.toNanos(time);
        for (Emission emission : spec.emissions()) {
            emit(emission, emission.profile().at(nanos), interfaceHeight);
        }
        for (Occupant occupant : spec.occupants()) {
            if (occupant.presentAt(nanos)) {
                breathe(occupant);
            }
        }
        limitWeakPlumes(y);
    }

    private void burn(Burning fire, double interfaceHeight) {
        double share = plumeShare(fire.heat);
        double convective = fire.heat - fire.radiant;
        double vapour = Gas.CP * fire.mass * spec.inside().temperature();
        radiant += fire.radiant;
        upperMass += share * fire.mass;
        lowerMass += (1 - share) * fire.mass;
        upperHeat += share * (convective + vapour);
        lowerHeat += (1 - share) * (convective + vapour);
        for (int k = 0; k < Gas.SPECIES; k++) {
            upper[k] += share * fire.species[k];
            lower[k] += (1 - share) * fire.species[k];
        }
        double rise = interfaceHeight - fire.spec.base().z();
        double still = share * Plume.massFlow(fire.heat, convective, fire.diameter, rise);
        entrained += still * draught.factor(fire.heat, fire.spec.base(), fire.diameter, interfaceHeight);
        plumeHeat += share * convective;
    }

    private void emit(Emission emission, double on, double interfaceHeight) {
        if (on <= 0) {
            return;
        }
        double heat = on * emission.heat();
        double share = plumeShare(heat);
        double convective = heat * (1 - emission.radiantFraction());
        radiant += heat - convective;
        give(share, on, Gas.CO2, emission.co2());
        give(share, on, Gas.CO, emission.co());
        give(share, on, Gas.WATER, emission.water());
        give(share, on, Gas.SMOKE, emission.aerosol());
        give(share, on, Gas.FUEL, emission.combustible());
        give(share, on, Gas.ALCOHOL, emission.alcohol());
        upperHeat += share * convective;
        lowerHeat += (1 - share) * convective;
        double rise = interfaceHeight - emission.place().z();
        entrained += share * Plume.massFlow(heat, convective, BURNER, rise);
        plumeHeat += share * convective;
    }

    private void give(double share, double on, int species, double rate) {
        double mass = on * rate;
        double warmth = Gas.CP * mass * spec.inside().temperature();
        upper[species] += share * mass;
        lower[species] += (1 - share) * mass;
        upperMass += share * mass;
        lowerMass += (1 - share) * mass;
        upperHeat += share * warmth;
        lowerHeat += (1 - share) * warmth;
    }

    private void breathe(Occupant occupant) {
        double co2 = Breath.co2(occupant, spec.inside().temperature(), spec.pressure());
        double oxygen = Breath.oxygenFor(co2);
        double water = Breath.water(occupant);
        lower[Gas.CO2] += co2;
        lower[Gas.OXYGEN] -= oxygen;
        lower[Gas.WATER] += water;
        double mass = co2 - oxygen + water;
        lowerMass += mass;
        lowerHeat +=
                Breath.convectiveHeat(occupant) + Gas.CP * mass * spec.inside().temperature();
        radiant += Breath.radiantHeat(occupant);
    }

    /** A plume cannot draw so much air that it arrives colder than the layer it rises into. */
    private void limitWeakPlumes(double[] y) {
        double warmer = Layout.temperature(y, Layout.UPPER) - Layout.temperature(y, Layout.LOWER);
        if (warmer > 0) {
            entrained = Math.min(entrained, plumeHeat / (Gas.CP * warmer));
        }
    }
}
