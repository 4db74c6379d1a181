package org.twinrig.physics.circuit;

import java.util.List;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.CircuitField;
import org.twinrig.physics.CircuitState;
import org.twinrig.physics.Plant;

/**
 * A single-phase mains circuit with all that draws power in one room, second by second.
 *
 * <p>Active and reactive powers add up; the voltage wanders around its nominal value as an autoregressive process, with a
 * standard deviation of {@value #SPREAD} of it and a correlation time of {@value #TAU} s [assumption; EN 50160 allows
 * ±10 %]. Not modelled: harmonics, dependence of the loads on the voltage, inrush, frequency deviations.
 */
public final class Circuit implements Plant, CircuitField {
    private static final SampleSchema SCHEMA = SampleSchema.of(
            "CircuitTruth", "powerW", "W", "voltageV", "V", "currentA", "A", "powerFactor", "-", "energyWh", "Wh");
    private static final double SPREAD = 0.005; // [-] of the nominal voltage
    private static final double TAU = 120; // [s]
    private static final double FREQUENCY = 50; // [Hz]
    private static final double SECONDS_PER_HOUR = 3600;

    private final String name;
    private final double nominal;
    private final List<Load> loads;
    private final Plant host;
    private final RandomStream noise;
    private final double memory = StrictMath.exp(-1 / TAU);
    private CircuitState state;
    private double energy; // [W·s]
    private double wander; // of the voltage, relative to its standard deviation [-]
    private long nextNanos;

    /**
     * A circuit.
     *
     * @param name its name in the scenario
     * @param nominal voltage [V]
     * @param loads what draws power from it
     * @param host the plant that some of the loads belong to; it is advanced along
     * @param random its own streams
     */
    public Circuit(String name, double nominal, List<Load> loads, Plant host, RandomStreams random) {
        this.name = name;
        this.nominal = nominal;
        this.loads = List.copyOf(loads);
        this.host = host;
        this.noise = random.stream("voltage");
        this.wander = noise.gaussian();
        this.state = look(0);
        this.nextNanos = SimTime.SECOND;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String type() {
        return "circuit";
    }

    @Override
    public void advanceTo(long timeNanos) {
        for (; nextNanos <= timeNanos; nextNanos += SimTime.SECOND) {
            host.advanceTo(nextNanos);
            wander = memory * wander + Math.sqrt(1 - memory * memory) * noise.gaussian();
            energy += state.power();
            state = look(nextNanos);
        }
        host.advanceTo(timeNanos);
    }

    private CircuitState look(long timeNanos) {
        double active = 0;
        double reactive = 0;
        for (Load load : loads) {
            double power = load.power().applyAsDouble(timeNanos);
            double factor = load.powerFactor();
            active += power;
            reactive += power * Math.sqrt(1 - factor * factor) / factor;
        }
        double voltage = nominal * (1 + SPREAD * wander);
        double current = Math.sqrt(active * active + reactive * reactive) / voltage;
        return new CircuitState(voltage, current, active, FREQUENCY);
    }

    @Override
    public CircuitState circuitNow() {
        return state;
    }

    @Override
    public SampleSchema truthSchema() {
        return SCHEMA;
    }

    @Override
    public double[] truth() {
        return new double[] {
            state.power(), state.voltage(), state.current(), state.powerFactor(), energy / SECONDS_PER_HOUR
        };
    }
}
