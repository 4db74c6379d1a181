package org.twinrig.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinrig.core.recording.FloorPlan;
import org.twinrig.core.recording.FloorPlan.Item;
import org.twinrig.core.recording.FloorPlan.Kind;

/** Rooms, walls and doors by hand: a kitchen, a hall 0.1 m north of it, and a landing over the hall. */
class HousePlanTest {
    private static final Item KITCHEN = room("kitchen", "4,3,2.5", "0,0,0");
    private static final Item HALL = room("hall", "6,2,2.5", "0,3.1,0");
    private static final Item LANDING = room("landing", "4,2,2.2", "2,3.1,2.7");

    private static Item room(String name, String size, String corner) {
        return new Item(Kind.ROOM, name, Map.of("size", size, "corner", corner));
    }

    private static Item opening(String name, String... facts) {
        var map = new java.util.TreeMap<String, String>();
        for (int i = 0; i < facts.length; i += 2) {
            map.put(facts[i], facts[i + 1]);
        }
        return new Item(Kind.OPENING, name, map);
    }

    private static HousePlan house(Item... items) {
        return HousePlan.of(new FloorPlan(List.of(items)));
    }

    @Test
    void roomsStandInStoreysFromTheLowestOn() {
        HousePlan house = house(LANDING, KITCHEN, HALL);
        assertThat(house.storeys()).extracting(Storey::floor).containsExactly(0.0, 2.7);
        assertThat(house.rooms()).extracting(Room::name).containsExactly("kitchen", "hall", "landing");
        assertThat(house.storeys()).allMatch(Storey::placed);
        assertThat(house.outline().size().x()).isEqualTo(6);
        assertThat(house.outline().size().y()).isCloseTo(5.1, offset(1e-12));
    }

    @Test
    void aDoorStandsInTheMiddleOfTheWallThatBothRoomsShare() {
        Gate door = house(KITCHEN, HALL, opening("kitchen.door", "room", "kitchen", "to", "hall", "width", "0.8"))
                .gates()
                .get(0);
        assertThat(door.side()).isEqualTo(Side.Y1);
        assertThat(door.stretch()).isEqualTo(new Stretch(1.6, 2.4)); // 0 to 4 m are shared
        assertThat(door.line()).isEqualTo(3);
        assertThat(door.lineBehind()).isEqualTo(3.1);
        assertThat(door.to()).map(Room::name).contains("hall");
        assertThat(door.told()).isFalse();
    }

    @Test
    void twoDoorsInOneWallDoNotStandInEachOther() {
        HousePlan house = house(
                KITCHEN,
                HALL,
                opening("a", "room", "kitchen", "to", "hall", "width", "0.8"),
                opening("b", "room", "hall", "to", "kitchen", "width", "0.8"));
        Stretch a = house.gates().get(0).stretch();
        Stretch b = house.gates().get(1).stretch();
        assertThat(a.shared(b).length()).isZero();
        assertThat(house.gates().get(1).side()).isEqualTo(Side.Y0);
        assertThat(b.length()).isCloseTo(0.8, offset(1e-12));
    }

    @Test
    void aDoorToTheOutsideStandsWhereNoRoomIsBehindTheWall() {
        Gate front = house(KITCHEN, HALL, opening("front", "room", "kitchen", "width", "0.9"))
                .gates()
                .get(0);
        assertThat(front.side()).isEqualTo(Side.Y0); // 4 m, free; Y1 has the hall behind it
        assertThat(front.to()).isEmpty();
        assertThat(front.lineBehind()).isEqualTo(front.line());
    }

    @Test
    void aWindowStandsWhereThePlanSaysAndKeepsDoorsAway() {
        var window = new Item(
                Kind.WINDOW,
                "kitchen.pane",
                Map.of("room", "kitchen", "side", "y0", "along", "1.2", "width", "1.6", "sill", "1", "height", "1"));
        HousePlan house = house(KITCHEN, HALL, window, opening("front", "room", "kitchen", "width", "0.9"));
        Gate pane = house.gates().get(0);
        assertThat(pane.stretch().from()).isEqualTo(1.2);
        assertThat(pane.stretch().until()).isCloseTo(2.8, offset(1e-12));
        assertThat(pane.told()).isTrue();
        assertThat(pane.isPane()).isTrue();
        Gate front = house.gates().get(1);
        assertThat(front.side()).as("a wall of 3 m without a window").isEqualTo(Side.X1);
        assertThat(front.isWindow()).isFalse();
    }

    @Test
    void aDoorToARoomThatStandsElsewhereGoesOutwards() {
        Gate door = house(
                        KITCHEN,
                        room("shed", "2,2,2", "20,20,0"),
                        opening("door", "room", "kitchen", "to", "shed", "width", "0.8"))
                .gates()
                .get(0);
        assertThat(door.to()).isEmpty();
    }

    @Test
    void roomsWithoutCornersAreDrawnSideBySide() {
        Storey storey = house(
                        new Item(Kind.ROOM, "a", Map.of("size", "4,3,2.5")),
                        new Item(Kind.ROOM, "b", Map.of("size", "4,3,2.5")),
                        new Item(Kind.ROOM, "c", Map.of("size", "4,3,2.5")))
                .storeys()
                .get(0);
        assertThat(storey.placed()).isFalse();
        for (Room one : storey.rooms()) {
            assertThat(storey.rooms())
                    .filteredOn(other -> !other.equals(one) && one.overlaps(other, 0))
                    .isEmpty();
        }
    }

    @Test
    void aHatchIsSeenFromBothRoomsAtOnePlace() {
        var stairs = new Item(Kind.HATCH, "hall.stairs", Map.of("room", "hall", "to", "landing", "area", "1"));
        List<Hole> holes = house(KITCHEN, HALL, LANDING, stairs).holes();
        assertThat(holes).extracting(hole -> hole.room().name()).containsExactly("hall", "landing");
        assertThat(holes).extracting(Hole::up).containsExactly(true, false);
        assertThat(holes.get(0).x()).isEqualTo(holes.get(1).x());
        assertThat(holes.get(0).side()).isEqualTo(1);
        assertThat(holes.get(0).x()).isBetween(2.0, 6.0); // where both are
    }

    @Test
    void thingsAreInTheirRoomsAndWithoutARoomInTheOnlyOne() {
        var anna = new Item(Kind.PERSON, "anna", Map.of("at", "1,1,0", "room", "hall"));
        HousePlan house = house(KITCHEN, HALL, anna);
        assertThat(house.things(Kind.PERSON, house.room("hall").orElseThrow())).containsExactly(anna);
        assertThat(house.things(Kind.PERSON, house.room("kitchen").orElseThrow()))
                .isEmpty();

        var ben =
                new Item(Kind.PERSON, "ben", Map.of("at", "1,1,0")); // as recordings told it before there were several
        HousePlan old = house(new Item(Kind.ROOM, "office", Map.of("size", "6,4,2.7")), ben);
        assertThat(old.hasSeveral()).isFalse();
        assertThat(old.things(Kind.PERSON, old.rooms().get(0))).containsExactly(ben);
    }

    @Test
    void aHouseWithoutRoomsIsEmpty() {
        HousePlan none = house(new Item(Kind.FAN, "fan", Map.of()));
        assertThat(none.rooms()).isEmpty();
        assertThat(Stream.of(none.gates(), none.holes(), none.storeys())).allMatch(List::isEmpty);
    }
}
