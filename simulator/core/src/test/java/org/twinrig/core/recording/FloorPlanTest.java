package org.twinrig.core.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinrig.core.UserError;
import org.twinrig.core.recording.FloorPlan.Item;
import org.twinrig.core.recording.FloorPlan.Kind;
import org.twinrig.core.recording.FloorPlan.Place;

class FloorPlanTest {
    private static final FloorPlan PLAN = new FloorPlan(List.of(
            new Item(Kind.ROOM, "office", Map.of("size", "6.0,4.0,2.7")),
            new Item(Kind.PERSON, "anna", Map.of("at", "4.8,2.6,0.0", "leaves", "80.0")),
            new Item(Kind.DEVICE, "office-1", Map.of("at", "0.3,0.3,2.4", "sensors", "lepton35,scd41"))));

    @Test
    void comesBackFromTheHeadOfARecording() {
        var properties = new java.util.TreeMap<>(PLAN.properties());
        properties.put("target", "none");

        assertThat(properties).containsEntry("plan.person.anna", "at=4.8,2.6,0.0 leaves=80.0");
        assertThat(FloorPlan.of(properties)).isEqualTo(PLAN);
    }

    @Test
    void tellsWhoIsThereAndWhere() {
        Item anna = PLAN.all(Kind.PERSON).get(0);

        assertThat(anna.place("at")).contains(new Place(4.8, 2.6, 0));
        assertThat(anna.isThere("arrives", "leaves", 79.9)).isTrue();
        assertThat(anna.isThere("arrives", "leaves", 80)).isFalse();
    }

    @Test
    void saysWhatIsWrongInIt() {
        Item person = new Item(Kind.PERSON, "anna", Map.of("at", "4.8;2.6", "leaves", "soon"));

        assertThatThrownBy(() -> person.place("at"))
                .isInstanceOf(UserError.class)
                .hasMessage("the recording's plan says that at of person anna is \"4.8;2.6\"; "
                        + "it must be three lengths, e.g. 4.8,2.6,0");
        assertThatThrownBy(() -> person.number("leaves", 0)).hasMessageContaining("\"soon\"; it must be a number");
    }

    @Test
    void tellsHowFarADoorIsOpenAtAMoment() {
        Item door = new Item(Kind.OPENING, "door", Map.of("open", "0.2", "changes", "30.0:0.5,60.0:0.0"));

        assertThat(door.openAt(0)).isEqualTo(0.2);
        assertThat(door.openAt(30)).isEqualTo(0.5);
        assertThat(door.openAt(1000)).isZero();
        assertThat(new Item(Kind.OPENING, "arch", Map.of()).openAt(0)).isEqualTo(1);
        assertThatThrownBy(() -> new Item(Kind.OPENING, "door", Map.of("changes", "30:0.5,soon")).openAt(0))
                .isInstanceOf(UserError.class)
                .hasMessage("the recording's plan says that changes of opening door is \"30:0.5,soon\"; "
                        + "it must be time:open,time:open …, e.g. 30:0.5");
    }

    @Test
    void isEmptyWhereNothingIsTold() {
        assertThat(FloorPlan.of(Map.of("target", "none")).items()).isEmpty();
    }
}
