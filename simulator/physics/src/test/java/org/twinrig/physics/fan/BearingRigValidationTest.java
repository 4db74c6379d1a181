package org.twinrig.physics.fan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.fan.FanFault.Kind;

/** Envelope spectra of pitted bearings against the orders that the geometry of a 6203 gives. */
class BearingRigValidationTest {
    private static final int SAMPLES = 10 * BearingRig.RATE;
    private static double[] healthy = {};

    private record Heard(double[] envelope, double hertz) {
        /** Amplitude of the envelope at {@code order}, the largest within 1 %: balls slip, the speed drifts. */
        double at(double order) {
            double best = 0;
            for (double o = order * 0.99; o <= order * 1.01; o += 0.002) {
                best = Math.max(best, amplitude(envelope, o * hertz / BearingRig.RATE));
            }
            return best;
        }

        double mean() {
            double sum = 0;
            for (double v : envelope) {
                sum += v;
            }
            return sum / envelope.length;
        }
    }

    /** Hann-windowed amplitude at {@code cycles} a sample, without the mean. */
    private static double amplitude(double[] x, double cycles) {
        double c = Math.cos(2 * Math.PI * cycles);
        double s = Math.sin(2 * Math.PI * cycles);
        double cos = 1;
        double sin = 0;
        double re = 0;
        double im = 0;
        for (int i = 0; i < x.length; i++) {
            double w = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / x.length);
            re += w * x[i] * cos;
            im += w * x[i] * sin;
            double turned = cos * c - sin * s;
            sin = sin * c + cos * s;
            cos = turned;
        }
        return Math.hypot(re, im) * 4 / x.length;
    }

    private static Heard hear(FanSpec spec) {
        var rig = new BearingRig(spec, new RandomStreams(11));
        double[] x = rig.acceleration(SAMPLES);
        double before = 0;
        var envelope = new double[x.length - 1];
        double low = 0;
        for (int i = 1; i < x.length; i++) {
            double high = x[i] - before; // takes away what is slow
            before = x[i];
            low += 0.3 * (high * high - low); // smooths over some 2 kHz
            envelope[i - 1] = low;
        }
        return new Heard(envelope, rig.shaftHz());
    }

    @BeforeAll
    static void listen() {
        var rig = new BearingRig(BearingRig.healthy(), new RandomStreams(11));
        healthy = rig.acceleration(SAMPLES);
    }

    @Test
    void theGeometryGivesTheOrdersOfThe6203() {
        var bearing = BearingRig.healthy().machine().bearing();
        // Smith and Randall 2015, table of the CWRU fan-end bearing; given to three or four digits
        assertThat(bearing.outerRace()).isCloseTo(3.053, withPercentage(0.05));
        assertThat(bearing.innerRace()).isCloseTo(4.947, withPercentage(0.05));
        assertThat(bearing.cage()).isCloseTo(0.382, withPercentage(0.2));
        assertThat(2 * bearing.ballSpin()).isCloseTo(3.987, withPercentage(0.05));
    }

    @ParameterizedTest(name = "{0}: line at order {1}, sidebands {2} beside it")
    @CsvSource({
        "BEARING_OUTER, 3.0532, 0",
        "BEARING_INNER, 4.9468, 1",
        "BEARING_BALL, 3.9881, 0.38165",
        "BEARING_CAGE, 0.38165, 0"
    })
    void aPitShowsItsOrderAndWhatTurnsItThroughTheLoad(Kind kind, double order, double side) {
        Heard pitted = hear(BearingRig.with(kind, 1));
        Heard whole = hear(BearingRig.healthy());
        double line = pitted.at(order);
        assertThat(line).isGreaterThan(0.1 * pitted.mean());
        // nothing of that kind without a pit, nor beside the line
        assertThat(line).isGreaterThan(20 * whole.at(order));
        double clear = kind == Kind.BEARING_BALL ? 2 : 5; // a ball's axis wanders, which smears its lines
        assertThat(line).isGreaterThan(clear * pitted.at(order * 1.13 + 0.07));
        if (side > 0) {
            assertThat(pitted.at(order - side)).isGreaterThan(0.3 * line);
            assertThat(pitted.at(order + side)).isGreaterThan(0.3 * line);
            assertThat(pitted.at(side)).isGreaterThan(0.3 * line); // passes through the load zone
        } else {
            assertThat(pitted.at(2 * order)).isGreaterThan(0.3 * line);
        }
    }

    @Test
    void slipSmearsHarmonicsTheMoreTheHigherTheyAre() {
        Heard pitted = hear(BearingRig.with(Kind.BEARING_OUTER, 1));
        double order = BearingRig.healthy().machine().bearing().outerRace();
        double first = pitted.at(order);
        // without slip an impulse's lines fall only with the smoothing; the random walk of the phase takes the high
        // ones away
        assertThat(pitted.at(12 * order)).isLessThan(0.25 * first);
        assertThat(skirt(pitted, 5 * order)).isGreaterThan(1.5 * skirt(pitted, order));
    }

    /** What stands 0.5 % beside a line, of the line. */
    private static double skirt(Heard heard, double order) {
        double beside = 0;
        for (double o = 1.004; o < 1.008; o += 0.0005) {
            beside += amplitude(heard.envelope, order * o * heard.hertz / BearingRig.RATE) / 8;
        }
        return beside / heard.at(order);
    }

    @Test
    void moreSevereIsLouderAndMoreBlowing() {
        double before = rms(healthy);
        for (double severity : new double[] {0.3, 1, 3}) {
            double now = rms(new BearingRig(BearingRig.with(Kind.BEARING_INNER, severity), new RandomStreams(11))
                    .acceleration(SAMPLES / 5));
            assertThat(now).isGreaterThan(1.2 * before);
            before = now;
        }
    }

    @Test
    void sameSeedSameSamples() {
        var again = new BearingRig(BearingRig.healthy(), new RandomStreams(11));
        double[] pieces = new double[1000];
        for (int k = 0; k < 10; k++) {
            System.arraycopy(again.acceleration(100), 0, pieces, 100 * k, 100);
        }
        assertThat(pieces).isEqualTo(java.util.Arrays.copyOf(healthy, 1000));
    }

    private static double rms(double[] x) {
        double mean = java.util.Arrays.stream(x).average().orElseThrow();
        return Math.sqrt(java.util.Arrays.stream(x)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow());
    }
}
