package org.twinrig.scenarios.language;

/**
 * One thing that is wrong with a scenario.
 *
 * @param at where
 * @param text what is named, what was found, what is needed
 */
public record Problem(At at, String text) {
    @Override
    public String toString() {
        return at + ": " + text;
    }
}
