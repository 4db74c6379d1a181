package org.twinrig.viewer.story;

import org.twinrig.core.reading.ThermalFrame;

/**
 * Coldest and hottest pixel of a frame.
 *
 * @param lowCelsius [°C]
 * @param highCelsius [°C]
 * @param coldest its index
 * @param hottest its index
 */
public record Extremes(double lowCelsius, double highCelsius, int coldest, int hottest) {
    /** Of {@code frame}. */
    public static Extremes of(ThermalFrame frame) {
        short[] counts = frame.centikelvin();
        int coldest = 0;
        int hottest = 0;
        for (int i = 1; i < counts.length; i++) {
            int count = counts[i] & 0xFFFF;
            if (count < (counts[coldest] & 0xFFFF)) {
                coldest = i;
            } else if (count > (counts[hottest] & 0xFFFF)) {
                hottest = i;
            }
        }
        return new Extremes(frame.celsius(coldest), frame.celsius(hottest), coldest, hottest);
    }
}
