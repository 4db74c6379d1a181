package org.twinrig.pipeline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.time.SimTime;
import org.twinrig.detect.BearingFeatures;
import org.twinrig.detect.BearingOrders;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.payload.Json;

/** Which blocks of an accelerometer become features, and at which speed. */
class BearingEdgeTest {
    private static final RunInfo RUN =
            new RunInfo("by-hand", "By hand", 1, Instant.parse("2026-01-01T08:00:00Z"), 0, Map.of());
    private static final Channel HOUSING = Channel.reading("motor-1", "iepe100", Content.Motion.along(12_000, 655.36));
    private static final Channel SHAFT = Channel.reading(
            "motor-1", "tacho", new Content.Numbers(SampleSchema.of("TachoReading", "speedRpm", "1/min")));

    private final List<Message> sent = new ArrayList<>();
    private final Gateway gateway = new Gateway("", RUN, sent::add);

    private static short[] noise() {
        var random = new SplittableRandom(3);
        var counts = new short[12_000];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (short) (random.nextInt(101) - 50);
        }
        return counts;
    }

    private void block(double second) {
        gateway.accept(HOUSING, new MotionBlock(SimTime.toNanos(second), new short[][] {noise()}));
    }

    private void speed(double second, double rpm) {
        gateway.accept(SHAFT, new Samples(SimTime.toNanos(second), new double[] {rpm}));
    }

    private List<Message> features() {
        return sent.stream().filter(m -> m.topic().startsWith("bearing")).toList();
    }

    @Test
    void aBlockIsDescribedAtTheSpeedOfItsOwnSecondWhicheverComesFirst() {
        speed(1, 1790);
        block(2);
        speed(2, 1797);
        speed(3, 1796);
        block(3);
        assertThat(features()).hasSize(2);
        var message = features().get(0);
        assertThat(message.topic()).isEqualTo("bearing-detection/motor-1/features");
        assertThat(message.property("time")).isEqualTo("2026-01-01T08:00:02.000000000Z");
        var body = Json.parse(message.payload());
        assertThat(body.path("shaft_hz").asDouble()).isCloseTo(1797 / 60.0, withPercentage(1e-9));
        var samples = new double[12_000];
        var counts = noise();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = counts[i];
        }
        double[] wanted = BearingFeatures.of(samples, 12_000, 1797 / 60.0, BearingOrders.SKF_6203);
        for (int i = 0; i < wanted.length; i++) {
            assertThat(body.path("features").path(BearingFeatures.NAMES.get(i)).asDouble())
                    .isEqualTo(wanted[i]);
        }
        assertThat(Json.parse(features().get(1).payload()).path("shaft_hz").asDouble())
                .isCloseTo(1796 / 60.0, withPercentage(1e-9));
    }

    @Test
    void withoutASpeedNothingIsSaid() {
        block(1);
        block(2);
        assertThat(features()).isEmpty();
        speed(9, 1797); // a gate long after
        speed(10, 1797);
        assertThat(features()).isEmpty();
    }

    @Test
    void aSpeedThatChangesIsWaitedFor() {
        speed(1, 1797);
        block(2);
        speed(2, 1740); // 3 %
        assertThat(features()).isEmpty();
        block(3);
        speed(3, 1730);
        assertThat(features()).hasSize(1);
    }

    @Test
    void aShaftThatIsSlowOrStandsIsNotJudged() {
        for (int second = 1; second <= 3; second++) {
            speed(second, 1400);
            block(second);
        }
        for (int second = 4; second <= 6; second++) {
            speed(second, 0);
            block(second);
        }
        assertThat(features()).isEmpty();
    }
}
