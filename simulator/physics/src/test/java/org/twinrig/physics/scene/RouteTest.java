package org.twinrig.physics.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinrig.physics.Body;
import org.twinrig.physics.Point;
import org.twinrig.physics.Shape.Capsule;
import org.twinrig.physics.scene.Route.Waypoint;

/** People on their way. */
class RouteTest {
    private static final Point DOOR = new Point(0.5, 1, 0);
    private static final Point DESK = new Point(3.5, 1, 0);
    private static final Point WINDOW = new Point(3.5, 4, 0);
    private static final Route ROUTE = new Route(
            List.of(new Waypoint(10, DOOR), new Waypoint(13, DESK), new Waypoint(20, DESK), new Waypoint(23, WINDOW)));

    @Test
    void standsWalksRestsAndTurns() {
        assertThat(ROUTE.at(5, 1.7, 0).posture()).isEqualTo(Posture.STANDING);
        var walking = ROUTE.at(11.5, 1.7, 0);
        assertThat(walking.posture()).isEqualTo(Posture.WALKING);
        assertThat(walking.place().x()).isCloseTo(2, within(1e-9));
        assertThat(walking.place().y()).isCloseTo(1, within(0.0201)); // sways
        assertThat(walking.heading()).isCloseTo(0, within(1e-12));
        assertThat(ROUTE.at(16, 1.7, 0).posture()).isEqualTo(Posture.STANDING);
        assertThat(ROUTE.at(16, 1.7, 0).heading()).as("looks where they went").isCloseTo(0, within(1e-12));
        assertThat(ROUTE.at(21, 1.7, 0).heading()).isCloseTo(Math.PI / 2, within(1e-12));
        assertThat(ROUTE.at(99, 1.7, 0).place()).isEqualTo(WINDOW);
    }

    @Test
    void aDoubleStepIsPointEightThreeOfTheStature() {
        // 1 m/s and 1.41 m: 0.708 double steps a second.
        double turns = (ROUTE.at(12, 1.7, 0).stride() - ROUTE.at(11, 1.7, 0).stride()) / (2 * Math.PI);
        assertThat(turns).isCloseTo(1 / (0.83 * 1.7), within(1e-9));
    }

    @Test
    void movesWithoutJumpsWhileWalking() {
        for (double t = 10.01; t < 12.9; t += 0.05) {
            var here = (Capsule)
                    ((Body.Solid) People.of(ROUTE.at(t, 1.7, 1), 294).bodies().get(0)).shape();
            var next = (Capsule) ((Body.Solid)
                            People.of(ROUTE.at(t + 0.05, 1.7, 1), 294).bodies().get(0))
                    .shape();
            assertThat(next.from().x() - here.from().x()).isCloseTo(0.05, within(0.01));
            assertThat(next.from().z() - here.from().z()).isCloseTo(0, within(0.02)); // bobs by 2.2 cm at 1.4 Hz
        }
    }

    @Test
    void toAndFroComesBack() {
        var route = Route.toAndFro(DOOR, DESK, 0, 1.5, 4);
        assertThat(route.at(2, 1.7, 0).place().x()).isCloseTo(DESK.x(), within(0.03));
        assertThat(route.at(4, 1.7, 0).place().x()).isCloseTo(DOOR.x(), within(0.03));
        assertThat(route.at(3, 1.7, 0).heading()).isCloseTo(Math.PI, within(1e-12));
    }

    @Test
    void refusesTimesThatRunBackwards() {
        assertThatThrownBy(() -> new Route(List.of(new Waypoint(3, DOOR), new Waypoint(2, DESK))))
                .hasMessage("waypoint 2 of the route is at 2.0 s, before the one at 3.0 s");
        assertThatThrownBy(() -> new Route(List.of())).hasMessage("a route needs a waypoint or more; it has none");
    }

    @Test
    void swaysWithinItsReachAndFacesWhereItGoes() {
        var sway = new Sway(0.3, 1.1, 2.0, 4.4);
        for (double t = 0; t < 100; t += 0.37) {
            var here = sway.at(DESK, 0.5, t);
            var soon = sway.at(DESK, 0.5, t + 1e-4);
            assertThat(Math.abs(here.x() - DESK.x())).isLessThanOrEqualTo(0.5);
            double direction = StrictMath.atan2(soon.y() - here.y(), soon.x() - here.x());
            assertThat(StrictMath.cos(direction - sway.heading(t))).isCloseTo(1, within(1e-3));
        }
    }
}
