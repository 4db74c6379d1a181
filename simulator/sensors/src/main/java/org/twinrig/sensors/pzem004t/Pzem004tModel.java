package org.twinrig.sensors.pzem004t;

import org.twinrig.core.random.RandomStream;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.CircuitField;
import org.twinrig.sensors.Sensor;

/**
 * One PZEM-004T that is asked at regular intervals: circuit → gain errors → noise → starting values → steps. It counts its
 * own energy from its own power. Below 80 V it does not work: then there is no reading (NaN).
 *
 * <p>Not modelled: phase error of the current transformer, the over-power alarm, the Modbus frame.
 */
final class Pzem004tModel implements Sensor {
    private static final double STARTING_CURRENT = 0.02; // [A] manual 1.2.2, 100 A part
    private static final double STARTING_POWER = 0.4; // [W] manual 1.3.2
    private static final double WHOLE_WATTS_FROM = 1000; // [W] manual 1.3.4
    private static final double SECONDS_PER_HOUR = 3600;

    private final Channel channel;
    private final CircuitField circuit;
    private final Pzem004tPart part;
    private final RandomStream noise;
    private final long intervalNanos;
    private double energy; // [W·s]
    private long lastNanos;

    Pzem004tModel(Channel channel, CircuitField circuit, Pzem004tPart part, RandomStream noise, long intervalNanos) {
        this.channel = channel;
        this.circuit = circuit;
        this.part = part;
        this.noise = noise;
        this.intervalNanos = intervalNanos;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Schedule schedule() {
        return new Schedule(intervalNanos, intervalNanos, 1);
    }

    @Override
    public Reading read(long timeNanos) {
        double seconds = SimTime.toSeconds(timeNanos - lastNanos);
        lastNanos = timeNanos;
        var now = circuit.circuitNow();
        double voltageError = (1 + part.voltageGain()) * (1 + part.noise() * noise.gaussian());
        double currentError = (1 + part.currentGain()) * (1 + part.noise() * noise.gaussian());
        if (now.voltage() < Pzem004t.VOLTAGE_LOW) {
            double nothing = Double.NaN;
            return new Samples(timeNanos, new double[] {nothing, nothing, nothing, nothing, nothing, nothing});
        }
        double voltage = Math.min(now.voltage() * voltageError, Pzem004t.VOLTAGE_HIGH);
        double current = Math.min(now.current() * currentError, Pzem004t.CURRENT_HIGH);
        double power =
                Math.min(now.power() * voltageError * currentError * (1 + part.powerGain()), Pzem004t.POWER_HIGH);
        boolean flows = current >= STARTING_CURRENT && power >= STARTING_POWER;
        energy += flows ? power * seconds : 0;
        return new Samples(timeNanos, new double[] {
            flows ? watts(power) : 0,
            Math.max(Pzem004t.VOLTAGE_LOW, tenths(voltage)),
            flows ? Math.round(current * 1000) / 1000.0 : 0,
            flows ? Math.round(Math.min(1, now.powerFactor()) * 100) / 100.0 : 0,
            Math.min(Math.floor(energy / SECONDS_PER_HOUR), Pzem004t.ENERGY_HIGH),
            Math.max(Pzem004t.FREQUENCY_LOW, Math.min(Pzem004t.FREQUENCY_HIGH, tenths(now.frequency())))
        });
    }

    private static double watts(double power) {
        return power >= WHOLE_WATTS_FROM ? Math.round(power) : tenths(power);
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
