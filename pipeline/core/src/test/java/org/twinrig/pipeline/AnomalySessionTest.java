package org.twinrig.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.time.Entry;

/** A metric on its way through gateway, broker, rule and function. */
class AnomalySessionTest {
    private static final Channel METRIC =
            Channel.reading("pump", "metric", new Content.Numbers(SampleSchema.of("MetricReading", "value", "-")));
    private static final Instant START = Instant.parse("2014-01-01T00:00:00Z");
    private static final long MINUTE = 60_000_000_000L;
    private static final int ROWS = 700;

    @Test
    void aSpikeIsOneAlarmAndEveryValueHasItsScores() {
        var alarms = Collections.synchronizedList(new ArrayList<Alarm>());
        var scores = Collections.synchronizedList(new ArrayList<Entry>());
        var channels = Collections.synchronizedSet(new TreeSet<String>());
        try (var session = CloudSession.open(CloudOptions.embedded(), alarms::add)) {
            session.derivingTo((channel, entry) -> {
                assertThat(channel.kind()).isEqualTo(ChannelKind.DERIVED);
                channels.add(channel.topic());
                scores.add(entry);
            });
            session.begin(new RunInfo("pump", "a pump", 0, START, ROWS * MINUTE, Map.of()));
            var random = new Random(5);
            for (int i = 0; i < ROWS; i++) {
                double value = i == 600 || i == 601 ? 60 : 20 + random.nextGaussian();
                session.accept(METRIC, new Samples(i * MINUTE, new double[] {value}));
            }
            session.end(ROWS * MINUTE);

            assertThat(session.report().lost()).isZero();
            assertThat(session.store().readings("pump", START, START.plusSeconds(ROWS * 60L)))
                    .hasSize(ROWS);
        }
        assertThat(channels).containsExactly("/derived/pump/anomaly");
        assertThat(scores.stream().map(Entry::timeNanos).toList())
                .isEqualTo(
                        LongStream.range(0, ROWS).map(i -> i * MINUTE).boxed().toList());
        assertThat(alarms).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo("anomaly");
            assertThat(alarm.device()).isEqualTo("pump");
            assertThat(alarm.timeNanos()).isEqualTo(600 * MINUTE);
            assertThat(List.of("WARNING", "ALERT")).contains(alarm.level());
            assertThat(alarm.text()).startsWith("Anomaly of pump: the value 60.0000 is unlike the ones before");
        });
    }
}
