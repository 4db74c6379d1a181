package org.twinrig.detect;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.time.SimTime;

/**
 * The 18 numbers that a fire detector looks at, from thermal frames and CO2 values.
 *
 * <p>Order, definitions and every decision about them are in this module's README. Temperatures are in °C and gas in
 * ppm, as the systems served define them. Call {@link #frame} for every frame and {@link #co2} for every value, and
 * {@link #extract} once a second: it looks at the newest frame and at the newest pair of frames in succession.
 *
 * <p>A frame equal to the one before, pixel by pixel, is a repetition (shutter): it changes nothing. The pair's values
 * are held for up to 3 s, since the first frame after a gap has no neighbour to be compared with.
 *
 * <p>Same bits on every JVM; one instance per device, not thread-safe.
 */
public final class FireFeatures {
    /** Names in order. */
    public static final List<String> NAMES = List.of(
            "t_mean",
            "t_std",
            "t_max",
            "t_p95",
            "t_hot_area_pct",
            "t_hot_largest_blob_pct",
            "t_grad_mean",
            "t_grad_std",
            "t_diff_mean",
            "t_diff_std",
            "flow_mag_mean",
            "flow_mag_std",
            "tproxy_val",
            "tproxy_delta",
            "tproxy_vel",
            "gas_val",
            "gas_delta",
            "gas_vel");

    /** Names and definitions together have this version; a model trained on another one is refused. */
    public static final String VERSION = "fire-18/1";

    /** A pixel above this is hot: 50 °C [counts of 0.01 K]. */
    static final int HOT_COUNTS = 32315;

    private static final double COUNT = 0.01; // [K]
    private static final double ZERO_CELSIUS = 273.15; // [K]
    private static final double SMOOTHING = 0.8; // weight of the newest frame in tproxy_val [-]
    private static final long PAIR_NANOS = 200 * SimTime.MILLISECOND; // at 8.77 Hz: no frame lost in between
    private static final long HOLD_NANOS = 3 * SimTime.SECOND; // a shutter event lasts about 1 s
    private static final long CO2_PERIOD_NANOS = 5 * SimTime.SECOND; // SCD4x, periodic measurement

    private final CountHistogram histogram = new CountHistogram();
    private final HotBlobs blobs = new HotBlobs();
    private final SobelGradient gradient = new SobelGradient();
    private final OpticalFlow flow = new OpticalFlow();
    private float[] image1 = new float[0];
    private float[] image2 = new float[0];

    private @Nullable ThermalFrame newest;
    private @Nullable ThermalFrame pairFirst;
    private @Nullable ThermalFrame pairSecond;
    private long seenNanos;
    private double proxy; // mean of the hottest tenth of the newest frame [°C]
    private double proxySmooth; // [°C]
    private double proxyDelta; // [°C/frame]
    private double proxyVelocity; // [°C/s]

    private double gas = Double.NaN; // [ppm]
    private double gasDelta; // [ppm/sample]
    private double gasVelocity; // [ppm/s]
    private long gasNanos;

    private final EnumSet<FireQuality> quality = EnumSet.noneOf(FireQuality.class);

    /** Takes the next frame; cheap, to be called for every one. Frames come in order of time. */
    public void frame(ThermalFrame frame) {
        if (frame.width() < 2 || frame.height() < 2 || frame.centikelvin().length != frame.width() * frame.height()) {
            throw new IllegalArgumentException("a thermal frame of %d x %d pixels with %d values; at least 2 x 2 needed"
                    .formatted(frame.width(), frame.height(), frame.centikelvin().length));
        }
        seenNanos = frame.timeNanos();
        var before = newest;
        boolean sameSize = before != null && before.width() == frame.width() && before.height() == frame.height();
        if (before != null && sameSize && Arrays.equals(before.centikelvin(), frame.centikelvin())) {
            return;
        }
        histogram.fill(frame.centikelvin());
        double hottest = celsius(histogram.meanFrom(0.90));
        proxySmooth = before == null ? hottest : SMOOTHING * hottest + (1 - SMOOTHING) * proxySmooth;
        if (before != null && sameSize) {
            pair(before, frame, hottest);
        }
        proxy = hottest;
        newest = frame;
    }

    private void pair(ThermalFrame before, ThermalFrame frame, double hottest) {
        long apart = frame.timeNanos() - before.timeNanos();
        if (apart <= 0 || apart > PAIR_NANOS) {
            return;
        }
        pairFirst = before;
        pairSecond = frame;
        proxyDelta = hottest - proxy;
        proxyVelocity = proxyDelta / SimTime.toSeconds(apart);
    }

    /**
     * Takes the next CO2 value [ppm], measured at the newest frame or shortly before, a whole number of 5 s periods
     * after the last one; NaN (a failed read) is passed over.
     */
    public void co2(double ppm) {
        long periods = Math.round((seenNanos - gasNanos) / (double) CO2_PERIOD_NANOS);
        takeGas(seenNanos, ppm, Math.max(1, periods) * CO2_PERIOD_NANOS);
    }

    /** Takes the CO2 value [ppm] of {@code timeNanos} [ns since start]; NaN (a failed read) is passed over. */
    public void co2(long timeNanos, double ppm) {
        long apart = timeNanos - gasNanos;
        takeGas(timeNanos, ppm, apart > 0 ? apart : CO2_PERIOD_NANOS);
    }

    private void takeGas(long timeNanos, double ppm, long apartNanos) {
        if (Double.isNaN(ppm)) {
            return;
        }
        if (!Double.isNaN(gas)) {
            gasDelta = ppm - gas;
            gasVelocity = gasDelta / SimTime.toSeconds(apartNanos);
        }
        gas = ppm;
        gasNanos = timeNanos;
    }

    /** The 18 values in the order of {@link #NAMES}; empty before the first frame and the first CO2 value. */
    public Optional<double[]> extract() {
        var frame = newest;
        if (frame == null || Double.isNaN(gas)) {
            return Optional.empty();
        }
        quality.clear();
        var values = new double[NAMES.size()];
        still(frame, values);
        moving(frame, values);
        values[15] = gas;
        values[16] = gasDelta;
        values[17] = gasVelocity;
        judgeGas();
        return Optional.of(values);
    }

    /** What is doubtful about the latest extraction. */
    public Set<FireQuality> quality() {
        return Collections.unmodifiableSet(EnumSet.copyOf(quality));
    }

    private void still(ThermalFrame frame, double[] values) {
        double pixels = frame.centikelvin().length;
        values[0] = celsius(histogram.mean());
        values[1] = COUNT * histogram.standardDeviation();
        values[2] = celsius(histogram.max());
        values[3] = celsius(histogram.quantile(0.95));
        int hot = histogram.above(HOT_COUNTS);
        values[4] = 100 * hot / pixels;
        values[5] = hot == 0
                ? 0
                : 100 * blobs.largest(frame.centikelvin(), frame.width(), frame.height(), HOT_COUNTS) / pixels;
        gradient.measure(frame.centikelvin(), frame.width(), frame.height());
        values[6] = COUNT * gradient.mean();
        values[7] = COUNT * gradient.standardDeviation();
        values[12] = proxySmooth;
        if (values[2] > 150 || celsius(histogram.min()) < -50) {
            quality.add(FireQuality.TEMPERATURE_OUT_OF_RANGE);
        }
    }

    private void moving(ThermalFrame frame, double[] values) {
        if (frame.timeNanos() != seenNanos) {
            quality.add(FireQuality.FROZEN);
        }
        var first = pairFirst;
        var second = pairSecond;
        if (first == null || second == null) {
            quality.add(FireQuality.NO_PAIR);
            return;
        }
        if (seenNanos - second.timeNanos() > HOLD_NANOS) {
            quality.add(FireQuality.STUCK);
            return;
        }
        difference(first.centikelvin(), second.centikelvin(), values);
        scale(first.centikelvin(), second.centikelvin());
        flow.measure(image1, image2, second.width(), second.height());
        values[10] = flow.mean();
        values[11] = flow.standardDeviation();
        values[13] = proxyDelta;
        values[14] = proxyVelocity;
    }

    private static void difference(short[] first, short[] second, double[] values) {
        long absolute = 0;
        long signed = 0;
        double squares = 0; // of whole numbers: exact
        for (int i = 0; i < first.length; i++) {
            int d = (second[i] & 0xFFFF) - (first[i] & 0xFFFF);
            absolute += Math.abs(d);
            signed += d;
            squares += (double) d * d;
        }
        double n = first.length;
        double mean = signed / n;
        values[8] = COUNT * absolute / n;
        values[9] = COUNT * Math.sqrt(Math.max(0, squares / n - mean * mean));
    }

    /** Both frames on one scale of 256 levels between their common minimum and maximum. */
    private void scale(short[] first, short[] second) {
        if (image1.length != first.length) {
            image1 = new float[first.length];
            image2 = new float[first.length];
        }
        int min = 0xFFFF;
        int max = 0;
        for (int i = 0; i < first.length; i++) {
            int a = first[i] & 0xFFFF;
            int b = second[i] & 0xFFFF;
            min = Math.min(min, Math.min(a, b));
            max = Math.max(max, Math.max(a, b));
        }
        int span = Math.max(1, max - min);
        for (int i = 0; i < first.length; i++) {
            image1[i] = 255 * ((first[i] & 0xFFFF) - min) / span; // whole levels
            image2[i] = 255 * ((second[i] & 0xFFFF) - min) / span;
        }
    }

    private void judgeGas() {
        if (gas < 300 || gas > 5000) {
            quality.add(FireQuality.CO2_OUT_OF_RANGE);
        }
        if (gas >= 900) {
            quality.add(FireQuality.CO2_HIGH);
        } else if (gas >= 675) {
            quality.add(FireQuality.CO2_MEDIUM);
        }
        if (seenNanos - gasNanos > 3 * CO2_PERIOD_NANOS) {
            quality.add(FireQuality.CO2_STALE);
        }
    }

    private static double celsius(double counts) {
        return counts * COUNT - ZERO_CELSIUS;
    }
}
