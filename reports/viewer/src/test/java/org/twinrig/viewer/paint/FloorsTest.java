package org.twinrig.viewer.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinrig.core.plan.HousePlan;
import org.twinrig.core.plan.Room;
import org.twinrig.core.recording.FloorPlan;
import org.twinrig.core.recording.FloorPlan.Item;
import org.twinrig.core.recording.FloorPlan.Kind;

/** A wide hall of 10 m x 4 m with a loft of 6 m x 4 m above it, on pages of several shapes. */
class FloorsTest {
    private static final HousePlan HOUSE = HousePlan.of(new FloorPlan(List.of(
            new Item(Kind.ROOM, "hall", Map.of("size", "10,4,3", "corner", "0,0,0")),
            new Item(Kind.ROOM, "loft", Map.of("size", "6,4,2", "corner", "4,0,3.2")))));

    private static Page page(Floors floors, int storey) {
        return floors.floors().get(storey).page();
    }

    @Test
    void onAHighPageTheUpperStoreyStandsAboveTheLower() {
        Floors floors = Floors.in(HOUSE, 0, 0, 500, 600);
        assertThat(page(floors, 1).top()).isLessThan(page(floors, 0).top());
        assertThat(page(floors, 1).left()).isEqualTo(page(floors, 0).left()); // walls above walls
        assertThat(page(floors, 1).y(0)).isLessThan(page(floors, 0).y(4)); // and not into each other
    }

    @Test
    void onAWidePageTheyStandBesideEachOther() {
        Floors floors = Floors.in(HOUSE, 0, 0, 1200, 200);
        assertThat(page(floors, 0).left()).isLessThan(page(floors, 1).left());
        assertThat(page(floors, 0).top()).isEqualTo(page(floors, 1).top());
    }

    @Test
    void allOfItIsOnThePage() {
        for (double[] size : new double[][] {{500, 600}, {1200, 200}, {300, 300}}) {
            for (Floors.Floor floor : Floors.in(HOUSE, 10, 20, size[0], size[1]).floors()) {
                Page page = floor.page();
                assertThat(page.x(0)).isGreaterThan(10);
                assertThat(page.x(10)).isLessThan(10 + size[0]);
                assertThat(page.y(4)).isGreaterThan(20);
                assertThat(page.y(0)).isLessThanOrEqualTo(20 + size[1]);
            }
        }
    }

    @Test
    void aRoomIsFoundUnderAPointOfThePage() {
        Floors floors = Floors.in(HOUSE, 0, 0, 500, 600);
        assertThat(floors.roomAt(page(floors, 0).x(1), page(floors, 0).y(1)))
                .map(Room::name)
                .contains("hall");
        assertThat(floors.roomAt(page(floors, 1).x(5), page(floors, 1).y(1)))
                .map(Room::name)
                .contains("loft");
        assertThat(floors.roomAt(page(floors, 1).x(1), page(floors, 1).y(1)))
                .as("beside the loft")
                .isEmpty();
    }
}
