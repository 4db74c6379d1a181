package org.twinrig.sensors.dht22;

import java.util.ArrayList;
import java.util.List;

/**
 * The 40 bits of a reading: humidity word, temperature word, and the low byte of the sum of their four bytes.
 *
 * <p>A one is a long pulse. A host that is late takes it for a zero, and the sum usually tells. It does not tell when
 * the sum's own bit of the same weight is lost too, or when the top bits of two bytes are lost, which together are 256:
 * then the reading is wrong and looks right. Nearly all bad reads of the boards in {@code environment-mq2-dht22} are of
 * these two kinds (19.0 °C read as 6.2 °C: the bit of 12.8 °C is gone).
 *
 * @param bits the 40 bits, first bit on the line highest
 * @see "Aosong, AM2302 product manual: single-bus data format"
 */
record Dht22Frame(long bits) {
    /** Least change that counts as visible, 1.6 °C or 1.6 %; smaller ones drown in the readings' own spread. */
    private static final int VISIBLE = 16;

    private static final int SIGN = 0x8000;
    private static final int TOP = 7;
    private static final int[] BYTE_SHIFTS = {32, 24, 16, 8}; // humidity high, low; temperature high, low

    /** The frame of {@code humidity} [0.1 %] and {@code temperature} [0.1 °C]. */
    static Dht22Frame of(int humidity, int temperature) {
        int magnitude = temperature < 0 ? SIGN | -temperature : temperature;
        long data = (long) humidity << 16 | magnitude;
        return new Dht22Frame(data << 8 | sum(data));
    }

    /** Humidity [0.1 %]. */
    int humidity() {
        return (int) (bits >> 24 & 0xFFFF);
    }

    /** Temperature [0.1 °C]. */
    int temperature() {
        int word = (int) (bits >> 8 & 0xFFFF);
        return (word & SIGN) != 0 ? -(word & ~SIGN) : word;
    }

    /** Whether the sum is that of the data. */
    boolean sumIsRight() {
        return (bits & 0xFF) == sum(bits >> 8);
    }

    /** This frame with the ones of {@code mask} read as zeros. */
    Dht22Frame without(long mask) {
        return new Dht22Frame(bits & ~mask);
    }

    /** Every pair of ones whose loss changes a value visibly and leaves the sum right. */
    List<Long> unnoticedLosses() {
        var losses = new ArrayList<Long>();
        for (int i = 0; i < BYTE_SHIFTS.length; i++) {
            for (int bit = 0; bit <= TOP; bit++) {
                long data = 1L << BYTE_SHIFTS[i] + bit;
                addIfVisible(data | 1L << bit, losses);
                for (int j = i + 1; bit == TOP && j < BYTE_SHIFTS.length; j++) {
                    addIfVisible(data | 1L << BYTE_SHIFTS[j] + TOP, losses);
                }
            }
        }
        return losses;
    }

    private void addIfVisible(long mask, List<Long> losses) {
        var got = without(mask);
        int change = Math.abs(got.temperature() - temperature()) + Math.abs(got.humidity() - humidity());
        if ((bits & mask) == mask && change >= VISIBLE) {
            losses.add(mask);
        }
    }

    private static long sum(long data) {
        return (data >> 24 & 0xFF) + (data >> 16 & 0xFF) + (data >> 8 & 0xFF) + (data & 0xFF) & 0xFF;
    }
}
