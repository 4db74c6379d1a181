package org.twinrig.physics.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Flow through one opening against closed solutions. */
class WallFlowTest {
    private static WallFlow flow(double inside, double outside) {
        var flow = new WallFlow();
        flow.lowerDensity = Gas.density(101_325, inside);
        flow.upperDensity = flow.lowerDensity;
        flow.outsideDensity = Gas.density(101_325, outside);
        return flow;
    }

    @Test
    void aBurningRoomDrawsWhatKawagoeFound() {
        // Kawagoe 1958: 0.5 · A · √H kg/s for a fully developed fire, here at 1000 °C, door 0.9 × 2 m
        double low = -100;
        double high = 100;
        var flow = flow(1273, 293);
        for (int i = 0; i < 100; i++) { // neutral plane where as much leaves as enters
            double middle = 0.5 * (low + high);
            flow.clear();
            flow.add(middle, 0.9, 0, 2);
            if (flow.outUpper + flow.outLower > flow.in) {
                high = middle;
            } else {
                low = middle;
            }
        }
        assertThat(flow.in)
                .isCloseTo(0.5 * 1.8 * Math.sqrt(2), Percentage.withPercentage(10)); // the rule's own rounding
    }

    @Test
    void uniformPressureGivesBernoulli() {
        var flow = flow(293, 293);
        flow.interfaceHeight = 5;
        flow.add(10, 1, 0, 2);
        double density = Gas.density(101_325, 293);
        assertThat(flow.outLower).isCloseTo(0.73 * 2 * Math.sqrt(2 * density * 10), within(1e-9));
        assertThat(flow.in).isZero();
    }
}
