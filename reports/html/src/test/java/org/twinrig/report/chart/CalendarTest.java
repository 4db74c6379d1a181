package org.twinrig.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final Instant START = Instant.parse("2013-12-02T21:15:00Z");
    private static final double DAY = 86_400;

    @Test
    void weeksAreNamedByTheirDay() {
        var ticks = Calendar.ticks(START, 0, 21 * DAY, 4);
        assertThat(ticks.values()).containsExactly("9 Dec 2013", "16 Dec 2013", "23 Dec 2013");
        assertThat(ticks.keySet().iterator().next()).isEqualTo(6 * DAY + 2.75 * 3600); // midnight
    }

    @Test
    void hoursAreNamedWithTheirDay() {
        assertThat(Calendar.ticks(START, 0, 7200, 3).values()).containsExactly("2 Dec 22:00", "2 Dec 23:00");
    }

    @Test
    void aWindowIsShadedOnlyWhereTheChartIs() {
        String svg = new LineChart("value", "-")
                .range(0, 100)
                .shade(List.of(new Span(-50, 10, "first"), new Span(150, 160, "beyond")))
                .add(new Series("value", Series.Role.READING, new double[] {0, 100}, new double[] {1, 2}))
                .svg();
        assertThat(svg).contains("<rect class=\"span\" x=\"58\" y=\"26\" width=\"57\"", "<title>first</title>");
        assertThat(svg).doesNotContain("beyond");
    }
}
