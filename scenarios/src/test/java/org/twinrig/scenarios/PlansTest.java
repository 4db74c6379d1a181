package org.twinrig.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a recording's head tells of where things are. */
class PlansTest {
    private static final String ROOM = """
            size: 4 m x 3 m x 2.5 m
                windows: [{name: pane, side: y1, along: 1 m, sill: 0.9 m, width: 1.5 m, height: 1.2 m}]
                hatches: [{name: vent, area: 0.5 m², open: 0 %, changes: [{at: 60 s, open: 100 %}]}]
            """;

    private static Map<String, String> head(String yaml) {
        return new Run(Scenario.parse(yaml, "house.yaml"), 1, 1).info().properties();
    }

    @Test
    void windowsHatchesAndProbesOfAHouseAreToldWithTheirRoom() {
        var head = head("""
                title: A house
                duration: 60 s
                rooms:
                  - name: attic
                    %s
                  - {name: hall, size: 3 m x 3 m x 2.5 m, corner: "4 m, 0 m, 0 m"}
                probes: [{name: desk, room: hall, at: "1 m, 2 m, 0.8 m"}]
                """.formatted(ROOM.strip()));
        assertThat(head)
                .containsEntry("plan.window.attic.pane", "along=1.0 height=1.2 room=attic side=y1 sill=0.9 width=1.5")
                .containsEntry("plan.hatch.attic.vent", "area=0.5 changes=60.0:1.0 open=0.0 room=attic")
                .containsEntry("plan.probe.desk", "at=1.0,2.0,0.8 room=hall");
    }

    @Test
    void inTheOnlyRoomTheyKeepTheirNames() {
        var head = head("title: A room\nduration: 60 s\nroom:\n    " + ROOM.strip() + "\n");
        assertThat(head).containsKeys("plan.window.pane", "plan.hatch.vent");
    }
}
