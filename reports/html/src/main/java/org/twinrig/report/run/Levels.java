package org.twinrig.report.run;

/** How an alarm level looks. */
final class Levels {
    private Levels() {}

    /** CSS class of a level: {@code ok}, {@code info}, {@code warning}, {@code alert} or {@code emergency}. */
    static String css(String level) {
        return switch (level) {
            case "RUNNING", "NONE", "OK" -> "ok";
            case "INFO" -> "info";
            case "WARNING", "STOPPED" -> "warning";
            case "ALERT" -> "alert";
            default -> "emergency";
        };
    }
}
