package org.twinrig.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PolylineTest {
    @Test
    void aStraightLineIsItsTwoEnds() {
        var line = new Polyline(101);
        for (int i = 0; i <= 100; i++) {
            line.add(i, 50 - 0.5 * i);
        }
        assertThat(drawn(line)).isEqualTo("M0 50 100 0");
    }

    @Test
    void aPeakOfOnePointStays() {
        var line = new Polyline(101);
        for (int i = 0; i <= 100; i++) {
            line.add(i, i == 40 ? 10 : 50);
        }
        assertThat(drawn(line)).isEqualTo("M0 50 39 50 40 10 41 50 100 50");
    }

    @Test
    void aFlutterThatNobodySeesIsLeftOut() {
        var line = new Polyline(101);
        for (int i = 0; i <= 100; i++) {
            line.add(i, 50 + 0.1 * (i % 2));
        }
        assertThat(drawn(line)).isEqualTo("M0 50 100 50");
    }

    @Test
    void nothingIsNothing() {
        assertThat(drawn(new Polyline(0))).isEmpty();
    }

    private static String drawn(Polyline line) {
        var out = new StringBuilder();
        line.drawTo(out);
        return out.toString();
    }
}
