package org.twinrig.physics;

/**
 * A single-phase mains circuit at one moment.
 *
 * @param voltage root mean square [V]
 * @param current root mean square [A]
 * @param power active [W]
 * @param frequency [Hz]
 */
public record CircuitState(double voltage, double current, double power, double frequency) {
    /** Active over apparent power [0..1]; 1 without a load. */
    public double powerFactor() {
        double apparent = voltage * current;
        return apparent > 0 ? Math.min(1, power / apparent) : 1;
    }
}
