package org.twinrig.features.fan;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.reading.MotionBlock;

/**
 * The shaft's line and its orders in frames of a running fan.
 *
 * <p>The shaft line is the strongest within {@value #REACH} of the speed, relative, each axis weighed by the inverse of
 * its own rms.
 */
final class ShaftOrders {
    private static final double REACH = 0.04; // [-] of the speed, as it wanders

    /** A frame with its spectrum and shaft line. */
    private record Frame(LineSpectrum spectrum, double shaft) {}

    private final List<Frame> frames = new ArrayList<>();

    /** Looks for a shaft that turns at about {@code speed} [rev/s] in {@code blocks} of {@code rate} samples a second. */
    ShaftOrders(List<MotionBlock> blocks, double rate, double speed) {
        for (MotionBlock block : blocks) {
            var spectrum = new LineSpectrum(block, rate);
            frames.add(new Frame(
                    spectrum, spectrum.strongest(speed * (1 - REACH), speed * (1 + REACH), Signals.alike(block))));
        }
    }

    /** Shaft frequency of each frame [Hz]. */
    double[] shafts() {
        return frames.stream().mapToDouble(Frame::shaft).toArray();
    }

    /** Amplitude of {@code order} in {@code axis} of each frame, where it is folded to ± {@code reach} [Hz] [counts]. */
    double[] amplitudes(double order, int axis, double reach) {
        return frames.stream()
                .mapToDouble(frame -> {
                    LineSpectrum spectrum = frame.spectrum();
                    return spectrum.largest(axis, spectrum.folded(order * frame.shaft()), reach);
                })
                .toArray();
    }

    /**
     * Slope of the strongest line from {@code low} to {@code high} [Hz] in {@code axis} against the shaft line [-], over
     * the frames whose shaft is from {@code slowest} to {@code fastest} [Hz].
     */
    double slope(int axis, double low, double high, double slowest, double fastest) {
        var weight = new double[MotionBlock.AXES];
        weight[axis] = 1;
        var used = frames.stream()
                .filter(frame -> frame.shaft() >= slowest && frame.shaft() <= fastest)
                .toList();
        double[] x = used.stream().mapToDouble(Frame::shaft).toArray();
        double[] y = used.stream()
                .mapToDouble(frame -> frame.spectrum().strongest(low, high, weight))
                .toArray();
        return Statistics.slope(x, y);
    }
}
