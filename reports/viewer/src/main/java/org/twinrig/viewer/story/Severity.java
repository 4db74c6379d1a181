package org.twinrig.viewer.story;

/** How serious an alarm level is, from least to most. */
public enum Severity {
    OK,
    INFO,
    WARNING,
    ALERT,
    EMERGENCY;

    /** Of a level that a fire, fan or bearing detector reports. */
    public static Severity of(String level) {
        return switch (level) {
            case "NONE", "OK", "RUNNING", "HEALTHY" -> OK;
            case "INFO" -> INFO;
            case "WARNING", "STOPPED" -> WARNING;
            case "ALERT" -> ALERT;
            default -> EMERGENCY; // EMERGENCY, FAULT, and what a later detector may call it
        };
    }

    /** True from a warning on. */
    public boolean isSerious() {
        return compareTo(WARNING) >= 0;
    }
}
