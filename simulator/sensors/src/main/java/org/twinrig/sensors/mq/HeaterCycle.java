package org.twinrig.sensors.mq;

/**
 * A heater that is switched between two voltages; the resistance is read at the end of the low phase.
 *
 * @param highSeconds at the high voltage, which cleans the surface [s]
 * @param lowSeconds at the low voltage [s]
 * @param lowVolts the low voltage [V]; the high one is 5 V
 */
record HeaterCycle(double highSeconds, double lowSeconds, double lowVolts) {
    /** Length of a cycle [s]. */
    double seconds() {
        return highSeconds + lowSeconds;
    }

    /** Number of low phases that have ended in {@code heatedSeconds} [s] since power-on. */
    long completed(double heatedSeconds) {
        return (long) Math.floor(heatedSeconds / seconds());
    }
}
