package org.twinrig.physics.room;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.SmokeOptics;
import org.twinrig.physics.fire.FireSpec;
import org.twinrig.physics.fire.Fuel;
import org.twinrig.physics.zone.FireSource;
import org.twinrig.physics.zone.Mixture;

/** A burning item of a room as the zone model wants it: what it would do over time with all the air it wants. */
final class ItemFire implements FireSource {
    private static final double STARVED = 0.3; // part of the fuel that still turns to gas without flames; estimate
    private static final double GLOW_WATER = 0.3; // [kg/kg] about the hydrogen of the cellulose that reacts
    private static final double SMALLEST = 0.1; // part of the full diameter that flames begin with

    private final FireSpec spec;
    private final int room;
    private double ignition; // [s]
    private final double diameter;
    private double quenched = Double.POSITIVE_INFINITY; // [s]
    private double tau; // [s]
    private double heatThen;
    private double massThen;

    ItemFire(FireSpec spec, int room) {
        this.spec = spec;
        this.room = room;
        this.ignition = spec.trigger().isPresent() ? Double.POSITIVE_INFINITY : SimTime.toSeconds(spec.ignitionNanos());
        this.diameter = Math.sqrt(4 * spec.area() / Math.PI);
    }

    /** Whether it burns or has burnt. */
    boolean lit(double time) {
        return time >= ignition;
    }

    /** Sets it on fire at {@code time} [s]. */
    void light(double time) {
        ignition = time;
    }

    /** From {@code time} [s] on it dies away with the time constant {@code seconds}, or as it would by itself. */
    void quench(double time, double seconds) {
        if (quenched < Double.POSITIVE_INFINITY || !lit(time)) {
            return;
        }
        var demand = new Demand();
        at(time, demand);
        heatThen = demand.heat;
        massThen = demand.mass;
        quenched = time;
        tau = seconds;
    }

    FireSpec spec() {
        return spec;
    }

    @Override
    public int room() {
        return room;
    }

    @Override
    public double x() {
        return spec.base().x();
    }

    @Override
    public double y() {
        return spec.base().y();
    }

    @Override
    public void at(double time, Demand demand) {
        Arrays.fill(demand.yields, 0);
        demand.heat = 0;
        demand.mass = 0;
        demand.flaming = false;
        demand.pyrolysis = 1;
        demand.base = spec.base().z();
        demand.diameter = diameter;
        demand.plume = spec.plume();
        double age = time - ignition;
        if (age >= 0 && age < spec.smoulder().seconds()) {
            smoulder(age, demand);
        } else if (age >= 0) {
            flame(age - spec.smoulder().seconds(), demand);
        }
        if (time > quenched) {
            double left = StrictMath.exp(-(time - quenched) / tau);
            demand.heat = Math.min(demand.heat, left * heatThen);
            demand.mass = Math.min(demand.mass, left * massThen);
        }
    }

    private void smoulder(double age, Demand demand) {
        var stage = spec.smoulder();
        var kind = stage.kind();
        demand.mass = stage.rateAt(age);
        demand.heat = demand.mass * kind.heatPerMass() + stage.heater();
        demand.radiativeFraction = kind.radiativeFraction();
        demand.diameter = diameter * Math.sqrt(Math.max(0.02, age / stage.seconds()));
        demand.yields[Mixture.OXYGEN] = -kind.heatPerMass() / Mixture.HEAT_PER_OXYGEN;
        demand.yields[Mixture.CO2] = kind.co2Yield();
        demand.yields[Mixture.CO] = kind.coYield();
        demand.yields[Mixture.WATER] = GLOW_WATER;
        demand.yields[Mixture.HAZE] = kind.aerosolYield();
        demand.yields[Mixture.IONISATION] =
                kind.aerosolYield() * SmokeOptics.ionisation(SmokeOptics.HAZE, kind.slope());
        demand.yields[Mixture.FUEL] = kind.vapourYield();
        demand.yields[Mixture.VAPOUR] = kind.vapourYield();
    }

    private void flame(double age, Demand demand) {
        Fuel fuel = spec.fuel();
        demand.heat = spec.release().at(age);
        demand.mass = demand.heat / fuel.heatOfCombustion();
        demand.flaming = true;
        demand.pyrolysis = STARVED;
        demand.radiativeFraction = fuel.radiativeFraction();
        if (spec.release().spreads()) {
            double part = demand.heat / spec.release().peak();
            demand.diameter = diameter * Math.max(SMALLEST, Math.sqrt(part));
        }
        demand.yields[Mixture.OXYGEN] = -fuel.oxygenDemand();
        demand.yields[Mixture.CO2] = fuel.co2Yield();
        demand.yields[Mixture.CO] = fuel.coYield();
        demand.yields[Mixture.WATER] = fuel.waterYield();
        demand.yields[Mixture.SMOKE] = fuel.sootYield();
        demand.yields[Mixture.IONISATION] =
                fuel.sootYield() * SmokeOptics.ionisation(SmokeOptics.SOOT, fuel.smokeSlope());
        demand.yields[Mixture.FUEL] = fuel.hydrocarbonYield();
    }

    @Override
    public List<Double> breaks() {
        if (spec.trigger().isPresent()) {
            return List.of();
        }
        double flames = SimTime.toSeconds(spec.flamesFromNanos());
        var moments = new ArrayList<>(List.of(ignition, flames));
        spec.release().breaks().forEach(moment -> moments.add(flames + moment));
        return moments;
    }
}
