package org.twinrig.report.run;

import java.util.List;
import org.twinrig.report.chart.Mark;

/** How an alarm level looks. */
final class Levels {
    /** Risk from which each fire level is reported. */
    static final List<Mark> THRESHOLDS = List.of(
            new Mark(0.2, "INFO", "info"),
            new Mark(0.4, "WARNING", "warning"),
            new Mark(0.6, "ALERT", "alert"),
            new Mark(0.8, "EMERGENCY", "emergency"));

    private Levels() {}

    /** CSS class of a level: {@code ok}, {@code info}, {@code warning}, {@code alert} or {@code emergency}. */
    static String css(String level) {
        return switch (level) {
            case "RUNNING", "HEALTHY", "NONE", "OK" -> "ok";
            case "INFO" -> "info";
            case "WARNING", "STOPPED" -> "warning";
            case "ALERT" -> "alert";
            default -> "emergency";
        };
    }
}
