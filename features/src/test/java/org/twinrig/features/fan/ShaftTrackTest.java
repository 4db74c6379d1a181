package org.twinrig.features.fan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.MotionBlock;

/** A shaft whose speed wanders is followed through folded lines. */
class ShaftTrackTest {
    private static final double RATE = 300; // [Hz]
    private static final int SAMPLES = 600;
    private static final double SPEED = 51; // [rev/s]

    @Test
    void theAngleOfAWanderingShaftIsToldFromAFoldedOrder() {
        for (int followed : new int[] {1, 4, 8, 12}) { // 4, 8 and 12 are folded, 4 and 8 reversed
            double[] angle = wandering();
            var track = track(frame(angle, followed, 400, 0.7), followed);
            double[] found = track.angles();
            double first = found[SAMPLES / 2] - angle[SAMPLES / 2];
            for (int i = 30; i < SAMPLES - 30; i++) {
                // stretches of a third of a second level 3 % of the swing of 0.26 rad; noise adds a hundredth of a
                // radian,
                // that of the order which was followed
                assertThat(found[i] - angle[i])
                        .as("order %d", followed)
                        .isCloseTo(first, offset(0.01 + 0.05 / followed));
            }
        }
    }

    @Test
    void aLineThatWandersKeepsItsSizeInTheShaftsAngle() {
        var block = frame(wandering(), 12, 400, 0.7);
        double[] z = new OrderSpectrum(block, track(block, 12)).values(12)[0];
        assertThat(Math.hypot(z[0], z[1])).isCloseTo(400, offset(8.0));
        // in hertz it is smeared
        var spectrum = new LineSpectrum(block, RATE);
        assertThat(spectrum.largest(0, spectrum.folded(12 * SPEED), 3)).isLessThan(300);
    }

    private static ShaftTrack track(MotionBlock block, int order) {
        return ShaftTrack.of(block, new LineSpectrum(block, RATE), RATE, SPEED, order);
    }

    /** Angle of a shaft whose speed swings by 0.15 rev/s in 1.7 s [rad]. */
    private static double[] wandering() {
        var angle = new double[SAMPLES];
        double now = 0.3;
        for (int i = 0; i < SAMPLES; i++) {
            angle[i] = now;
            now += 2 * Math.PI / RATE * (SPEED + 0.15 * StrictMath.sin(2 * Math.PI * i / RATE / 1.7));
        }
        return angle;
    }

    private static MotionBlock frame(double[] angle, int order, double amplitude, double phase) {
        var chance = new RandomStreams(order).stream("noise");
        var axes = new short[MotionBlock.AXES][SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            axes[0][i] =
                    (short) Math.rint(amplitude * StrictMath.cos(order * angle[i] + phase) + 20 * chance.gaussian());
            axes[4][i] = (short) Math.rint(0.1 * amplitude * StrictMath.sin(order * angle[i]) + chance.gaussian());
        }
        return new MotionBlock(0, axes);
    }
}
