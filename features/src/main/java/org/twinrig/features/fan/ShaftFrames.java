package org.twinrig.features.fan;

import java.util.List;
import org.twinrig.core.reading.MotionBlock;

/** Frames of a running fan in its shaft's angle: how it turns, and what each order does on each axis. */
final class ShaftFrames {
    /** Orders that are looked at; those that fold onto others are left out. */
    static final List<Double> ORDERS = List.of(
            0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0, 5.5, 6.0, 6.5, 7.0, 7.5, 8.0, 8.5, 9.0, 9.5, 10.0, 10.5,
            11.0, 12.0, 12.5, 13.0, 14.0, 15.0, 16.0, 20.0, 24.0);

    private static final int FIRST = ORDERS.indexOf(1.0);
    private static final double WINDOW = 0.06; // of the speed, within which the shaft is looked for
    private static final int LOOKED_AT = 20; // frames that decide which order is followed
    private static final int HIGHEST = 16; // order that may be followed; beyond, its line is too wide to be found

    private final int followed;
    private final List<Frame> frames;

    /** A frame: its speeds [rev/s] and the complex amplitudes of all orders, {@code [order][axis]} [counts]. */
    private record Frame(double[] speeds, double[][][] values) {}

    /**
     * The order of a shaft near {@code speed} [rev/s] by which {@code blocks} tell its angle best [-]: with it, the other
     * orders come out strongest, since an angle that is off smears them.
     */
    static int followed(List<MotionBlock> blocks, double rate, double speed) {
        var some = blocks.subList(0, Math.min(blocks.size(), LOOKED_AT));
        int best = 1;
        double most = 0;
        for (double order : ORDERS) {
            if (order == Math.rint(order) && order <= HIGHEST) {
                int followed = (int) order;
                double sharp = some.stream()
                        .mapToDouble(block -> sharpness(block, rate, speed, followed))
                        .sum();
                if (sharp > most) {
                    best = followed;
                    most = sharp;
                }
            }
        }
        return best;
    }

    private static double sharpness(MotionBlock block, double rate, double speed, int followed) {
        double[] weight = Signals.alike(block);
        double sum = 0;
        Frame frame = frame(block, rate, speed, followed);
        for (int k = 0; k < ORDERS.size(); k++) {
            for (int axis = 0; axis < MotionBlock.AXES && ORDERS.get(k) != followed; axis++) {
                double[] z = frame.values()[k][axis];
                sum += weight[axis] * weight[axis] * (z[0] * z[0] + z[1] * z[1]);
            }
        }
        return sum;
    }

    private static double shaft(MotionBlock block, LineSpectrum spectrum, double speed) {
        return spectrum.strongest(speed * (1 - WINDOW), speed * (1 + WINDOW), Signals.alike(block));
    }

    /** {@code blocks} of {@code rate} samples a second, of a shaft near {@code speed} [rev/s], by the phase of {@code followed}. */
    ShaftFrames(List<MotionBlock> blocks, double rate, double speed, int followed) {
        this.followed = followed;
        frames = blocks.stream()
                .map(block -> frame(block, rate, speed, followed))
                .toList();
        turnBack();
    }

    /** How many there are. */
    int count() {
        return frames.size();
    }

    /** The order by whose phase the shaft was followed. */
    int followed() {
        return followed;
    }

    /** Speed from moment to moment of frame {@code i} [rev/s]. */
    double[] speeds(int i) {
        return frames.get(i).speeds();
    }

    /** Complex amplitude in frame {@code i} of order number {@code k} of {@link #ORDERS} on {@code axis} [counts]. */
    double[] value(int i, int k, int axis) {
        return frames.get(i).values()[k][axis];
    }

    /** Its size [counts]. */
    double amplitude(int i, int k, int axis) {
        double[] z = value(i, k, axis);
        return Math.hypot(z[0], z[1]);
    }

    private static Frame frame(MotionBlock block, double rate, double speed, int followed) {
        var spectrum = new LineSpectrum(block, rate);
        var track = ShaftTrack.of(block, spectrum, rate, shaft(block, spectrum, speed), followed);
        var orders = new OrderSpectrum(block, track);
        return new Frame(track.speeds(), ORDERS.stream().map(orders::values).toArray(double[][][]::new));
    }

    /**
     * Turns all frames back to the same angle of the shaft: that of the order followed, which is sharp but the same after
     * each of its own turns, in that turn which the first order is nearest to.
     */
    private void turnBack() {
        int place = ORDERS.indexOf((double) followed);
        int axis = strongest(place);
        double re = 0;
        double im = 0;
        for (Frame frame : frames) {
            double lead = followed * angle(frame, FIRST, 0) - angle(frame, place, axis);
            re += StrictMath.cos(lead);
            im += StrictMath.sin(lead);
        }
        double usual = StrictMath.atan2(im, re);
        for (Frame frame : frames) {
            double sharp = angle(frame, place, axis) + usual;
            double turn = Math.rint((followed * angle(frame, FIRST, 0) - sharp) / (2 * Math.PI));
            double by = (sharp + 2 * Math.PI * turn) / followed;
            for (int k = 0; k < ORDERS.size(); k++) {
                double cos = StrictMath.cos(ORDERS.get(k) * by);
                double sin = StrictMath.sin(ORDERS.get(k) * by);
                for (double[] z : frame.values()[k]) {
                    double turned = z[0] * cos + z[1] * sin;
                    z[1] = z[1] * cos - z[0] * sin;
                    z[0] = turned;
                }
            }
        }
    }

    private int strongest(int place) {
        int best = 0;
        double most = 0;
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            int c = axis;
            double sum = frames.stream()
                    .mapToDouble(frame -> Math.hypot(frame.values()[place][c][0], frame.values()[place][c][1]))
                    .sum();
            if (sum > most) {
                most = sum;
                best = axis;
            }
        }
        return best;
    }

    private static double angle(Frame frame, int place, int axis) {
        double[] z = frame.values()[place][axis];
        return StrictMath.atan2(z[1], z[0]);
    }
}
