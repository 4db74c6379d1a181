package org.twinrig.physics.fan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;

/** The working point lies on both curves, wherever they meet. */
class AirPathTest {
    private static final Air AIR = Air.FAN_120MM.behind(8, 12);

    @Test
    void aFanInFreeAirMovesItsFreeFlowAndAgainstItsHighestPressureNothing() {
        var path = new AirPath(Air.FAN_120MM);
        path.set(1, 1, 0, 0);
        path.solve(0);
        assertThat(path.flow).isCloseTo(0.05, within(1e-4)); // a thousandth of the wheel's steepness is always there
        path.solve(80);
        assertThat(path.flow).isCloseTo(0, within(1e-12));
        assertThat(path.pressure).isCloseTo(80, within(1e-9));
        assertThat(path.loading()).isCloseTo(Air.AXIAL, within(1e-12));
    }

    @Test
    void halfTheSpeedMovesHalfTheAirAtAQuarterOfThePressure() {
        var path = new AirPath(Air.FAN_120MM.behind(20, 0));
        path.set(1, 1, 0, 0);
        path.solve(0);
        double flow = path.flow;
        double pressure = path.pressure;
        path.set(0.5, 1, 0, 0);
        path.solve(0);
        assertThat(path.flow / flow).isCloseTo(0.5, within(1e-3)); // the least resistance is not square
        assertThat(path.pressure / pressure).isCloseTo(0.25, within(1e-3));
    }

    @Test
    void whatTheWheelMakesIsWhatTheWayTakesAndMoreBackPressureMeansLessFlow() {
        RandomStream chance = new RandomStreams(3).stream("air");
        var path = new AirPath(AIR);
        for (int i = 0; i < 10_000; i++) {
            double clogged = 3 * chance.uniform();
            double blocked = chance.uniform();
            double density = 0.3 + chance.uniform();
            path.set(1.2 * chance.uniform(), density, clogged, blocked);
            double back = chance.uniform(-150, 150);
            path.solve(back);
            double open = Math.max(1e-3, 1 - blocked);
            double zeta = Math.pow((1 + 0.707 * Math.sqrt(1 - open) - open) / open, 2);
            double square = density * (AIR.duct() + 0.5 * 1.2 * zeta / (AIR.area() * AIR.area()));
            double filter = AIR.filter() * (1 + 2 * clogged) + 1e-3 * 80 / 0.05;
            double taken = filter * path.flow + square * path.flow * Math.abs(path.flow) + back;
            assertThat(path.pressure).isCloseTo(taken, within(1e-7));
            double flow = path.flow;
            double slope = path.slope;
            path.solve(back + 1e-3);
            assertThat(path.flow).isLessThan(flow);
            assertThat((flow - path.flow) / 1e-3).isCloseTo(slope, within(0.35 * slope)); // kinks of the curve
        }
    }

    @Test
    void aStandingWheelIsAnObstacleAndNoDoor() {
        var path = new AirPath(Air.FAN_120MM);
        path.set(0, 1, 0, 0);
        path.solve(20);
        assertThat(path.flow)
                .isCloseTo(-0.05 / 2, within(1e-3)); // a quarter of the highest pressure, half the free flow
        path.solve(0);
        assertThat(path.flow).isZero();
    }
}
