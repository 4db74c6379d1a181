package org.twinrig.viewer.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Event;
import org.twinrig.core.time.SimTime;
import org.twinrig.viewer.Flat;
import org.twinrig.viewer.story.Happening;
import org.twinrig.viewer.story.LiveFootage;
import org.twinrig.viewer.story.Story;

/** Faults of sensors are among what happened, and each part that fails has a lane of its own. */
class FailingPartsTest {
    private static void event(Story story, long second, String kind, String part) {
        var event = new Event(second * SimTime.SECOND, kind, part, part + ": stuck, " + kind, Map.of("fault", "stuck"));
        story.accept(Channel.EVENTS, event);
    }

    @Test
    void aFaultIsToldAndHasItsLane() {
        var story = new Story(Flat.info(true), new LiveFootage());
        double sound = TimelinePanel.height(story);
        event(story, 10, "sensor-fault", "a/scd41");
        event(story, 20, "sensor-fault-over", "a/scd41");
        event(story, 30, "sensor-fault", "b/mq2");
        event(story, 40, "bad-read", "b/mq2");

        assertThat(story.happenings())
                .extracting(Happening::level, Happening::text)
                .containsExactly(
                        tuple("PART", "a/scd41: stuck, sensor-fault"),
                        tuple("PART", "a/scd41: stuck, sensor-fault-over"),
                        tuple("PART", "b/mq2: stuck, sensor-fault"));
        assertThat(story.happenings()).noneMatch(Happening::isAlarm).noneMatch(Happening::isVerdict);
        assertThat(TimelinePanel.height(story)).isEqualTo(sound + 2 * TimelinePanel.LANE);
    }
}
