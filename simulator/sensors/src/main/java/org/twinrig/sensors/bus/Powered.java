package org.twinrig.sensors.bus;

/** A part whose supply can be cut and given back. Its memory that survives that is its own business. */
public interface Powered {
    /** The supply falls below what the part needs at {@code timeNanos} [ns since start]; nothing answers from then on. */
    void powerOff(long timeNanos);

    /** The supply is back at {@code timeNanos} [ns since start]; the part starts up from there. */
    void powerOn(long timeNanos);
}
