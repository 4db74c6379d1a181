package org.twinrig.core.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinrig.core.chart.FireSpells.Spell;
import org.twinrig.core.recording.Event;
import org.twinrig.core.time.SimTime;

class FireSpellsTest {
    private static final List<Event> EVENTS = List.of(
            event(10, "ignition", "pan", "kitchen"),
            event(20, "door", "door", "kitchen"),
            event(60, "ignition", "coat", "hall"),
            event(100, "extinguished", "pan", "kitchen"),
            event(150, "ignition", "bin", "hall"),
            event(170, "extinguished", "coat", "hall"),
            event(200, "extinguished", "bin", "hall"));

    private static Event event(long second, String kind, String subject, String room) {
        return new Event(second * SimTime.SECOND, kind, subject, subject + " " + kind, Map.of("room", room));
    }

    @Test
    void firesThatOverlapAreOneSpell() {
        assertThat(FireSpells.of(EVENTS, 300, false)).containsExactly(new Spell(10, 200, "fire"));
    }

    @Test
    void withRoomsThereIsASpellForEachSetOfThem() {
        assertThat(FireSpells.of(EVENTS, 300, true))
                .containsExactly(
                        new Spell(10, 60, "fire in kitchen"),
                        new Spell(60, 100, "fire in hall, kitchen"),
                        new Spell(100, 200, "fire in hall"));
    }

    @Test
    void aFireThatIsNotOutBurnsToTheEnd() {
        assertThat(FireSpells.of(EVENTS.subList(0, 1), 300, true))
                .containsExactly(new Spell(10, 300, "fire in kitchen"));
        assertThat(FireSpells.of(List.of(), 300, true)).isEmpty();
    }

    @Test
    void eachFireBurnsFromItsIgnitionUntilItIsOut() {
        assertThat(FireSpells.burns(EVENTS, "pan", 9 * SimTime.SECOND)).isFalse();
        assertThat(FireSpells.burns(EVENTS, "pan", 10 * SimTime.SECOND)).isTrue();
        assertThat(FireSpells.burns(EVENTS, "pan", 100 * SimTime.SECOND)).isFalse();
        assertThat(FireSpells.burns(EVENTS, "coat", 100 * SimTime.SECOND)).isTrue();
    }
}
