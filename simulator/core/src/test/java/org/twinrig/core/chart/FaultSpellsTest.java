package org.twinrig.core.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinrig.core.chart.FaultSpells.Spell;
import org.twinrig.core.recording.Event;
import org.twinrig.core.time.SimTime;

class FaultSpellsTest {
    private static Event event(long second, String kind, String part, String fault) {
        return new Event(second * SimTime.SECOND, kind, part, part + " " + fault, Map.of("fault", fault));
    }

    @Test
    void eachPartHasItsOwnFromTheirBeginToTheirEnd() {
        var events = List.of(
                event(10, "sensor-fault", "a/scd41", "stuck"),
                event(20, "ignition", "pan", "stuck"),
                event(30, "sensor-fault", "a/mq2", "stuck"),
                event(40, "sensor-fault", "a/scd41", "drift"),
                event(50, "sensor-fault-over", "a/scd41", "stuck"),
                event(60, "sensor-fault", "a/scd41", "stuck"),
                event(70, "sensor-fault-over", "a/scd41", "stuck"),
                event(80, "sensor-fault", "a/mq2", "reset"));
        assertThat(FaultSpells.of(events, 100))
                .containsOnlyKeys("a/mq2", "a/scd41")
                .containsEntry("a/mq2", List.of(new Spell(30, 100, "stuck"), new Spell(80, 80, "reset")))
                .containsEntry(
                        "a/scd41",
                        List.of(new Spell(10, 50, "stuck"), new Spell(40, 100, "drift"), new Spell(60, 70, "stuck")));
        assertThat(events.stream().filter(FaultSpells::tells)).hasSize(7);
        assertThat(FaultSpells.of(List.of(), 100)).isEmpty();
    }
}
