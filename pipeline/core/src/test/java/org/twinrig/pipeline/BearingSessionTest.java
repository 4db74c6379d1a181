package org.twinrig.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.time.SimTime;

/** Vibration of a bearing on its way through gateway, broker, rule and function. */
class BearingSessionTest {
    private static final Channel HOUSING = Channel.reading("motor-1", "iepe100", Content.Motion.along(12_000, 655.36));
    private static final Channel SHAFT = Channel.reading(
            "motor-1", "tacho", new Content.Numbers(SampleSchema.of("TachoReading", "speedRpm", "1/min")));
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
    private static final int SECONDS = 12;
    private static final int PITTED_FROM = 5; // [s]

    /** Noise of 40 counts; once it is pitted, a ringing mode is struck at the order of an outer race. */
    private static short[] second(int number, Random random) {
        var counts = new short[12_000];
        double ring = 0;
        double before = 0;
        double next = 0;
        for (int i = 0; i < counts.length; i++) {
            double struck = 0;
            if (number > PITTED_FROM && i >= next) {
                struck = 400 * (1 + 0.2 * random.nextGaussian());
                next += 12_000 / (3.053 * 1797 / 60) * (1 + 0.01 * random.nextGaussian());
            }
            // resonator at 3 kHz that forgets in some 2 ms
            double now = struck + 2 * 0.96 * Math.cos(2 * Math.PI * 3_000 / 12_000) * ring - 0.96 * 0.96 * before;
            before = ring;
            ring = now;
            counts[i] = (short) Math.round(40 * random.nextGaussian() + now);
        }
        return counts;
    }

    @Test
    void aPitIsOneAlarmAndEveryBlockHasItsProbabilities() {
        var alarms = Collections.synchronizedList(new ArrayList<Alarm>());
        var derived = Collections.synchronizedMap(new TreeMap<Long, double[]>());
        List<String> topics = Collections.synchronizedList(new ArrayList<>());
        try (var session = CloudSession.open(CloudOptions.embedded(), alarms::add)) {
            session.derivingTo((channel, entry) -> {
                topics.add(channel.topic());
                derived.put(entry.timeNanos(), ((Samples) entry).values());
            });
            session.begin(new RunInfo("motor", "a motor", 0, START, SECONDS * SimTime.SECOND, Map.of()));
            var random = new Random(5);
            for (int number = 1; number <= SECONDS; number++) {
                long now = number * SimTime.SECOND;
                session.accept(HOUSING, new MotionBlock(now, new short[][] {second(number, random)}));
                session.accept(SHAFT, new Samples(now, new double[] {1797}));
            }
            session.end(SECONDS * SimTime.SECOND);
            assertThat(session.report().lost()).isZero();
            assertThat(session.report().done()).isEqualTo(SECONDS + SECONDS - 1); // speeds; features from 2 s on
        }
        assertThat(topics).containsOnly("/derived/motor-1/bearing");
        assertThat(derived).hasSize(SECONDS - 1);
        assertThat(derived.values())
                .allSatisfy(row -> assertThat(row[1] + row[2] + row[3]).isCloseTo(row[0], offset(1e-9)));
        assertThat(alarms).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo("bearing");
            assertThat(alarm.device()).isEqualTo("motor-1");
            assertThat(alarm.level()).isEqualTo("OUTER_RACE");
            assertThat(alarm.timeNanos()).isEqualTo((PITTED_FROM + 3) * SimTime.SECOND); // the third in a row
            assertThat(alarm.text()).startsWith("The bearing at motor-1 has a pit in its outer race (probability ");
        });
    }
}
