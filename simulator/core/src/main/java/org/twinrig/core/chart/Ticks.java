package org.twinrig.core.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round numbers for an axis. */
public final class Ticks {
    private Ticks() {}

    /**
     * Multiples of 1, 2 or 5 times a power of ten that lie in [{@code low}, {@code high}].
     *
     * @param most how many at the most, at least 2
     */
    public static List<Double> between(double low, double high, int most) {
        double step = step(high - low, most);
        var ticks = new ArrayList<Double>();
        for (double n = StrictMath.ceil(low / step - 1e-9); n * step <= high + step * 1e-9; n++) {
            ticks.add(n * step);
        }
        return ticks;
    }

    /** The same for seconds: multiples of 1, 2, 5, 10, 15, 30 s, minutes and hours. */
    public static List<Double> ofTime(double low, double high, int most) {
        double[] steps = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200, 86400};
        double step = step(high - low, most);
        for (double candidate : steps) {
            if (high - low > 4 && (high - low) / candidate <= most) {
                step = candidate;
                break;
            }
        }
        var ticks = new ArrayList<Double>();
        for (double n = StrictMath.ceil(low / step - 1e-9); n * step <= high + step * 1e-9; n++) {
            ticks.add(n * step);
        }
        return ticks;
    }

    private static double step(double span, int most) {
        if (!(span > 0) || Double.isInfinite(span)) {
            return 1;
        }
        double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(span / most)));
        for (double multiple : new double[] {1, 2, 5}) {
            if (span / (multiple * power) <= most) {
                return multiple * power;
            }
        }
        return 10 * power;
    }

    /** A number for an axis or a table: as few digits as tell it apart, no exponent where it can be helped. */
    public static String label(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size >= 1e6 || size < 1e-3)) {
            return new BigDecimal(value)
                    .round(new MathContext(3))
                    .stripTrailingZeros()
                    .toString();
        }
        String text = String.format(Locale.ROOT, size >= 100 ? "%.1f" : "%.3f", value);
        String plain = text.replaceAll("0+$", "").replaceAll("\\.$", "");
        return plain.equals("-0") ? "0" : plain;
    }

    /** Seconds as {@code 95 s}, or {@code m:ss} and {@code h:mm:ss} when long. */
    public static String time(double seconds) {
        if (Math.abs(seconds) < 120) {
            return label(seconds) + " s";
        }
        long whole = StrictMath.round(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
