package org.twinrig.physics.fan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinrig.core.random.RandomStreams;

/** What a fan must do, and what its sensor must then see. */
class FanPlantTest {
    private static final long SECOND = 1_000_000_000L;
    private static final double COUNTS = 4096 / 9.80665; // reference sensor [s²/m]
    private static final int Z = 2;
    private static final Set<FanFault.Kind> BLOWS = EnumSet.of(
            FanFault.Kind.BEARING,
            FanFault.Kind.BEARING_OUTER,
            FanFault.Kind.BEARING_INNER,
            FanFault.Kind.BEARING_BALL,
            FanFault.Kind.BEARING_CAGE,
            FanFault.Kind.BLADE_RUB,
            FanFault.Kind.LOOSE,
            FanFault.Kind.KNOCK,
            FanFault.Kind.SHAKEN);

    private static FanPlant plant(FanSpec spec) {
        return new FanPlant(spec, new RandomStreams(7));
    }

    /** Motion in {@code axis}, {@code rate} samples a second from {@code from} seconds on. */
    private static double[] record(FanPlant fan, int axis, double from, int rate, int samples) {
        var six = new double[6];
        var series = new double[samples];
        for (int i = 0; i < samples; i++) {
            long nanos = Math.round((from + i / (double) rate) * SECOND);
            fan.advanceTo(nanos);
            fan.motionAt(nanos, six);
            series[i] = six[axis] * COUNTS;
        }
        return series;
    }

    /** Motion in all six axes, 300 samples a second. */
    private static double[][] axes(FanPlant fan, double from, int samples) {
        var six = new double[6];
        var series = new double[6][samples];
        for (int i = 0; i < samples; i++) {
            long nanos = Math.round((from + i / 300.0) * SECOND);
            fan.advanceTo(nanos);
            fan.motionAt(nanos, six);
            for (int c = 0; c < 6; c++) {
                series[c][i] = six[c];
            }
        }
        return series;
    }

    private static double rms(double[] x) {
        double mean = mean(x);
        double sum = 0;
        for (double v : x) {
            sum += (v - mean) * (v - mean);
        }
        return Math.sqrt(sum / x.length);
    }

    private static double kurtosis(double[] x) {
        double mean = mean(x);
        double sum = 0;
        for (double v : x) {
            sum += Math.pow(v - mean, 4);
        }
        return sum / x.length / Math.pow(rms(x), 4);
    }

    private static double mean(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v;
        }
        return sum / x.length;
    }

    /** Largest amplitude within 1 Hz of {@code hertz}, Hann window. */
    private static double line(double[] x, double hertz, double rate) {
        double best = 0;
        for (double f = hertz - 1; f <= hertz + 1; f += 0.05) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < x.length; i++) {
                double w = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / x.length);
                re += w * x[i] * Math.cos(2 * Math.PI * f * i / rate);
                im += w * x[i] * Math.sin(2 * Math.PI * f * i / rate);
            }
            best = Math.max(best, Math.hypot(re, im) * 4 / x.length);
        }
        return best;
    }

    @Test
    void itSpinsUpToItsNominalSpeedAndSaysSo() {
        var fan = plant(FanSpec.of("fan").withRuns(List.of(new FanSpec.Run(SECOND, Long.MAX_VALUE))));
        fan.advanceTo(SECOND - 1);
        assertThat(fan.truth()).startsWith(0, 0, 1);
        fan.advanceTo(9 * SECOND);
        assertThat(fan.truth()[1]).isCloseTo(51, Percentage.withPercentage(2)); // supply drifts by 0.5 %
        assertThat(fan.truth()[2]).isZero();
        assertThat(fan.drainEvents()).extracting("kind").containsExactly("fan-started");
    }

    @Test
    void itCoastsDownToAStandstillWithoutPower() {
        var fan = plant(FanSpec.of("fan").withRuns(List.of(new FanSpec.Run(0, SECOND))));
        fan.advanceTo(60 * SECOND);
        assertThat(fan.truth()).startsWith(0, 0, 1);
        assertThat(fan.drainEvents()).extracting("kind").containsExactly("power-off", "fan-stopped");
    }

    @Test
    void atRestTheSensorFeelsGravityAlone() {
        var fan = plant(FanSpec.of("fan").withRuns(List.of()));
        double[] z = record(fan, Z, 1, 300, 300);
        assertThat(mean(z)).isCloseTo(-4353, within(1.0)); // recorded: -4352
        assertThat(rms(z)).isLessThan(1e-9); // rounding of the interpolation
    }

    /** 300 samples a second behind a second-order low-pass, as a BMI160 at 1600 Hz has it in x and y. */
    private static double[] filtered(FanPlant fan, int axis, int samples) {
        double[] x = record(fan, axis, 2, 6000, 20 * samples);
        double k = Math.tan(Math.PI * 684 / 6000);
        double norm = 1 / (1 + Math.sqrt(2) * k + k * k);
        double a1 = 2 * (k * k - 1) * norm;
        double a2 = (1 - Math.sqrt(2) * k + k * k) * norm;
        var y = new double[x.length];
        for (int i = 2; i < x.length; i++) {
            y[i] = k * k * norm * (x[i] + 2 * x[i - 1] + x[i - 2]) - a1 * y[i - 1] - a2 * y[i - 2];
        }
        var picked = new double[samples - 30];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = y[20 * (i + 30)];
        }
        return picked;
    }

    @Test
    void theReferenceFanShakesAsRecorded() {
        // counts of the recorded running frames of 2 s, 5th to 95th percentile of the rms: x 555–729, y 670–980
        double[] x = filtered(plant(FanSpec.of("fan")), 0, 6000);
        double[] y = filtered(plant(FanSpec.of("fan")), 1, 6000);
        assertThat(rms(x)).isBetween(555.0, 729.0);
        assertThat(rms(y)).isBetween(670.0, 980.0);
        assertThat(kurtosis(x)).isBetween(2.3, 3.2);
    }

    @Test
    void shaftBladesAndHarmonicsStandWhereTheyMust() {
        var fan = plant(FanSpec.of("fan"));
        double[] x = record(fan, 0, 2, 3200, 6400);
        double shaft = fan.truth()[1];
        assertThat(line(x, shaft, 3200)).isCloseTo(388, Percentage.withPercentage(15)); // broadband noise beneath
        assertThat(line(x, 4 * shaft, 3200)).isCloseTo(132, Percentage.withPercentage(30));
        assertThat(line(x, 12 * shaft, 3200)).isCloseTo(720, Percentage.withPercentage(50)); // the motor's load varies
        assertThat(line(x, 7 * shaft, 3200)).isGreaterThan(2 * line(x, 6.6 * shaft, 3200));
    }

    @Test
    void withoutAnAntiAliasFilterFourTimesTheShaftFoldsBack() {
        var fan = plant(FanSpec.of("fan"));
        double[] z = record(fan, Z, 2, 300, 600);
        double shaft = fan.truth()[1];
        // 204 Hz sampled at 300 Hz shows at 96 Hz, as in the recordings
        assertThat(line(z, 300 - 4 * shaft, 300)).isCloseTo(150, Percentage.withPercentage(35));
    }

    @Test
    void theShaftLineGrowsInProportionToTheImbalance() {
        double[] healthy = record(plant(FanSpec.of("fan")), 0, 2, 300, 1200);
        double[] heavy = record(plant(FanSpec.of("fan").withCondition(3, 1)), 0, 2, 300, 1200);
        double ratio = line(heavy, 51, 300) / line(healthy, 51, 300);
        assertThat(ratio).isCloseTo(3, Percentage.withPercentage(10)); // noise beneath
    }

    private static Stream<FanFault.Kind> shaking() {
        return Stream.of(FanFault.Kind.values()).filter(FanFault.Kind::shakes);
    }

    @ParameterizedTest
    @MethodSource("shaking")
    void everyFaultThatShakesIsFeltAndNamed(FanFault.Kind kind) {
        var fan = plant(FanSpec.of("fan").withFaults(List.of(FanFault.of(kind, 30 * SECOND))));
        double[][] before = axes(fan, 2, 6000);
        fan.advanceTo(30 * SECOND - 1);
        assertThat(fan.truth()[2]).isZero();
        double[][] after = axes(fan, 32, 6000);
        assertThat(fan.truth()[2]).isEqualTo(2);
        assertThat(fan.drainEvents()).extracting("kind").containsExactly("fault-onset");
        double change = 0;
        for (int c = 0; c < 6; c++) {
            change = Math.max(change, Math.abs(Math.log(rms(after[c]) / rms(before[c]))));
        }
        if (kind != FanFault.Kind.FLOOR) { // which a running fan drowns
            assertThat(change).isGreaterThan(Math.log(1.25));
        }
        if (BLOWS.contains(kind)) { // blows, not only a stronger tone
            assertThat(Math.max(kurtosis(after[0]), kurtosis(after[Z]))).isGreaterThan(kurtosis(before[Z]) + 1);
        }
    }

    @Test
    void aFanAtRestFeelsTheFloor() {
        var spec = FanSpec.of("fan").withRuns(List.of());
        var fan = plant(spec.withFaults(List.of(FanFault.of(FanFault.Kind.FLOOR, 0))));
        double[] z = record(fan, Z, 2, 300, 3000);
        // the floor's 0.15 m/s² at 14 Hz, through a mount of 29 Hz: 1/(1 − (14/29)²) = 1.30 times as much; what lies
        // nearer to 29 Hz in its noise comes through stronger
        assertThat(rms(z) / COUNTS / 0.15).isBetween(1.2, 1.9);
        assertThat(fan.truth()[2]).isEqualTo(2);
    }

    @Test
    void whoLooksHowOftenDoesNotMatter() {
        var spec = FanSpec.of("fan").withFaults(List.of(FanFault.of(FanFault.Kind.LOOSE, SECOND)));
        var often = plant(spec);
        var once = plant(spec);
        for (long t = 0; t < 5 * SECOND; t += 625_000) {
            often.advanceTo(t);
        }
        long end = 5 * SECOND + 12_345;
        often.advanceTo(end);
        once.advanceTo(end);
        var a = new double[6];
        var b = new double[6];
        for (long back = 0; back < SECOND; back += 3_333_333) {
            often.motionAt(end - back, a);
            once.motionAt(end - back, b);
            assertThat(a).isEqualTo(b);
        }
        assertThat(often.truth()).isEqualTo(once.truth());
    }

    @Test
    void aStruckModeRingsAtItsFrequencyAndLosesItsEnergy() {
        var mode = new Mode(430, 0.05, 1.0 / FanPlant.RATE);
        mode.move(1);
        double[] velocity = new double[640];
        for (int i = 0; i < velocity.length; i++) {
            velocity[i] = mode.move(0);
        }
        int crossings = 0;
        for (int i = 1; i < 128; i++) {
            crossings += velocity[i - 1] * velocity[i] < 0 ? 1 : 0;
        }
        assertThat(crossings).isBetween(16, 18); // 20 ms of 430 Hz: 8.6 periods
        double early = rms(java.util.Arrays.copyOfRange(velocity, 0, 64));
        double late = rms(java.util.Arrays.copyOfRange(velocity, 64, 128));
        // exp(−ζ ω t) over 10 ms = 0.259
        assertThat(late / early).isCloseTo(Math.exp(-0.05 * 2 * Math.PI * 430 * 0.01), Percentage.withPercentage(5));
    }
}
