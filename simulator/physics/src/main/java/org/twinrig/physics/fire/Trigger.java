package org.twinrig.physics.fire;

/**
 * What sets an item on fire that something else warms: the heat that falls on its top or on a side towards another fire, or
 * how warm they get. One that is not to count is infinite.
 *
 * @param flux radiation and convection that a cold gauge there would take [W/m²]
 * @param temperature of its surface, which warms like thick wood [K]
 */
public record Trigger(double flux, double temperature) {
    /** By the heat flux alone [W/m²]. */
    public static Trigger byFlux(double flux) {
        return new Trigger(flux, Double.POSITIVE_INFINITY);
    }

    /** By the surface temperature alone [K]. */
    public static Trigger byTemperature(double temperature) {
        return new Trigger(Double.POSITIVE_INFINITY, temperature);
    }
}
