package org.twinrig.scenarios;

import org.twinrig.scenarios.language.Settings;

/**
 * What a detector should say in a scenario.
 *
 * @param alarm {@code fire} or {@code fan}
 * @param never true: no alarm of this level or above may come; false: one has to
 * @param level e.g. {@code WARNING}; for fans {@code RUNNING}, {@code STOPPED} or {@code FAULT}, which stand for
 *     themselves alone
 * @param withinSeconds time after the first ignition or fault in which it has to come [s]; infinite for any time
 */
public record Expectation(String alarm, boolean never, String level, double withinSeconds) {
    static Expectation of(Settings s) {
        boolean never = s.has("never");
        return new Expectation(
                s.text("alarm"),
                never,
                s.text(never ? "never" : "at-least"),
                s.number("within", Double.POSITIVE_INFINITY));
    }
}
