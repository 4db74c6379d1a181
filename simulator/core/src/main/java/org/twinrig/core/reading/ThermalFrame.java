package org.twinrig.core.reading;

/**
 * One radiometric image, row by row from the top left.
 *
 * @param timeNanos moment of the frame's end [ns since start]
 * @param width columns
 * @param height rows
 * @param centikelvin {@code width·height} unsigned counts of 0.01 K (TLinear); read with {@link #kelvin}. The array is
 *     handed over: nobody changes it afterwards
 */
public record ThermalFrame(long timeNanos, int width, int height, short[] centikelvin) implements Reading {
    /** Temperature of pixel {@code index} [K]. */
    public double kelvin(int index) {
        return (centikelvin[index] & 0xFFFF) * 0.01;
    }

    /** Temperature of pixel {@code index} [°C]. */
    public double celsius(int index) {
        return kelvin(index) - 273.15;
    }
}
