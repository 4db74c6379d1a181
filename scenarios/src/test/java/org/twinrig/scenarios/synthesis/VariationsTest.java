package org.twinrig.scenarios.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.twinrig.core.time.SimTime;
import org.twinrig.scenarios.CollectingSink;
import org.twinrig.scenarios.Progress;
import org.twinrig.scenarios.ScenarioLibrary;

class VariationsTest {
    @Test
    void halfOfTheRoomsBurnAndAllEverydayScenesOccur() {
        List<Episode> episodes = Variations.fire(200, 5);
        assertThat(episodes.stream()
                        .filter(e -> !e.scenario().settings().items("fires").isEmpty()))
                .hasSize(100);
        var groups = episodes.stream().map(Episode::group).collect(Collectors.toSet());
        assertThat(groups)
                .contains("flaming", "smouldering", "quiet", "hot-drink", "cooking", "sun-patch", "radiator", "spray");
        var fuels = episodes.stream()
                .flatMap(e -> e.scenario().settings().items("fires").stream())
                .map(f -> f.text("fuel"))
                .collect(Collectors.toSet());
        assertThat(fuels).hasSizeGreaterThan(10); // of 17 fuels, 100 draws leave hardly one out
    }

    @Test
    void episodeDependsOnSeedAndNumberAlone() {
        Episode few = Variations.fire(4, 5).get(3);
        Episode many = Variations.fire(20, 5).get(3);
        assertThat(many.seed()).isEqualTo(few.seed());
        assertThat(many.scenario().settings().section("room").triple("size"))
                .isEqualTo(few.scenario().settings().section("room").triple("size"));
        assertThat(Variations.fire(4, 6).get(3).seed()).isNotEqualTo(few.seed());
    }

    @Test
    void labelsCoverTheWholeEpisode() {
        for (Episode episode : Variations.fire(40, 2)) {
            long at = 0;
            for (Episode.Span span : episode.labels()) {
                assertThat(span.fromNanos()).isEqualTo(at);
                at = span.untilNanos();
            }
            assertThat(at).isGreaterThan(episode.scenario().durationNanos());
        }
    }

    @Test
    void fireLabelBeginsWithTheIgnition() {
        Episode burning = Variations.fire(1, 3).get(0);
        double ignition = burning.scenario().settings().items("fires").get(0).number("ignition");
        assertThat(burning.labelAt(SimTime.toNanos(ignition - 1))).isEqualTo("none");
        assertThat(burning.labelAt(SimTime.toNanos(ignition + 1))).isEqualTo("fire");
    }

    @Test
    void fansRunStopAndFailInTurnAndTheTruthAgrees() {
        for (Episode episode : Variations.fan(3, 1)) {
            var sink = new CollectingSink();
            episode.run().execute(List.of(sink), Progress.NONE);
            double state = sink.samples("/truth/fan").get(100).values()[2]; // at 10 s of 20
            assertThat(List.of("running", "stopped", "fault").get((int) state)).isEqualTo(episode.labelAt(0));
        }
    }

    @Test
    void variationsOfALibraryScenarioKeepItsStory() {
        var base = new ScenarioLibrary().load("waste-basket-fire");
        for (Episode episode : Variations.of(base, 5, 9)) {
            assertThat(episode.scenario().name()).isEqualTo("waste-basket-fire");
            double peak = episode.scenario().settings().items("fires").get(0).number("peak");
            assertThat(peak).isBetween(0.7 * 140e3, 1.4 * 140e3);
        }
    }
}
