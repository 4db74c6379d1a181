package org.twinrig.viewer.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinrig.core.plan.Room;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.time.SimTime;
import org.twinrig.viewer.Flat;
import org.twinrig.viewer.story.LiveFootage;
import org.twinrig.viewer.story.Story;

/** What is told of several rooms: which trends there are, and which room matters when. */
class TrendsTest {
    private static Story story(boolean burns) {
        var story = new Story(Flat.info(true), new LiveFootage());
        for (var row : Flat.entries(0, burns)) {
            story.accept(row.channel(), new Samples(0, row.values()));
        }
        return story;
    }

    private static Trend trend(List<Trend> trends, String title, String origin) {
        return trends.stream()
                .filter(trend -> trend.title().equals(title) && trend.origin().equals(origin))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsTrueOfTheRoomsStandsInOneTrendForAll() {
        List<Trend> trends = Trends.of(story(true));
        Trend hot = trend(trends, "Hot layer", "truth of the rooms");
        assertThat(hot.lines()).extracting(Trend.Line::name).containsExactly("bedroom", "hall", "kitchen");
        assertThat(hot.lines()).extracting(Trend.Line::room).containsExactly(0, 1, 2);
        assertThat(trends.get(0))
                .as("the most telling without camera and detector")
                .isEqualTo(hot);
        assertThat(trends).noneMatch(trend -> trend.origin().equals("truth of kitchen"));
    }

    @Test
    void aReadingStandsBesideTheTruthOfItsOwnRoom() {
        Trend trend = trend(Trends.of(story(true)), "Air temperature", "scd41 of kitchen-1");
        assertThat(trend.lines())
                .extracting(line -> line.columns().channel().source())
                .containsExactly("kitchen", "kitchen", "kitchen-1");
        assertThat(trend.lines()).extracting(Trend.Line::dashed).containsExactly(false, true, false);
    }

    @Test
    void aProbeHasTheColourOfItsRoom() {
        Trend trend = trend(Trends.of(story(true)), "Air temperature", "truth at the probes");
        assertThat(trend.lines()).extracting(Trend.Line::name).containsExactly("bed");
        assertThat(trend.lines().get(0).room()).as("the bedroom").isZero();
    }

    @Test
    void theRoomThatBurnsMatters() {
        assertThat(Focus.of(story(true), SimTime.SECOND)).map(Room::name).contains("kitchen");
    }

    @Test
    void elseTheRoomWithTheAlarmMattersAndElseTheOneWithABoard() {
        Story story = story(false);
        assertThat(Focus.of(story, SimTime.SECOND)).map(Room::name).contains("bedroom"); // bed-1 is the first board
        story.accept(Channel.ALARMS, new Alarm(0, "fire", "kitchen-1", "ALERT", 0.7, 3, "risk 0.7"));
        assertThat(Focus.of(story, SimTime.SECOND)).map(Room::name).contains("kitchen");
    }
}
