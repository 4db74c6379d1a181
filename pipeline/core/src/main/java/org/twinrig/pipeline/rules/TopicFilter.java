package org.twinrig.pipeline.rules;

import java.util.List;
import org.twinrig.core.UserError;

/**
 * An MQTT topic filter with {@code +} (one level) and {@code #} (the rest, last level only).
 *
 * @see "MQTT Version 5.0, OASIS Standard, 2019, section 4.7"
 */
public final class TopicFilter {
    private final String text;
    private final List<String> levels;

    private TopicFilter(String text, List<String> levels) {
        this.text = text;
        this.levels = levels;
    }

    /** Reads a filter; a misplaced wildcard is a {@link UserError}. */
    public static TopicFilter of(String text) {
        var levels = List.of(text.split("/", -1));
        for (int i = 0; i < levels.size(); i++) {
            var level = levels.get(i);
            boolean wild = level.contains("+") || level.contains("#");
            if (text.isEmpty() || wild && level.length() > 1 || level.equals("#") && i < levels.size() - 1) {
                throw new UserError("topic filter \"" + text
                        + "\": \"+\" stands for one whole level and \"#\" for the rest, at the end only");
            }
        }
        return new TopicFilter(text, levels);
    }

    /** True if a message of {@code topic} is meant. */
    public boolean matches(String topic) {
        var given = topic.split("/", -1);
        var first = levels.get(0);
        if (topic.startsWith("$") && (first.equals("+") || first.equals("#"))) {
            return false; // section 4.7.2: topics of the server are not caught by a leading wildcard
        }
        for (int i = 0; i < levels.size(); i++) {
            var level = levels.get(i);
            if (level.equals("#")) {
                return true;
            }
            if (i >= given.length || !level.equals("+") && !level.equals(given[i])) {
                return false;
            }
        }
        return given.length == levels.size();
    }

    @Override
    public String toString() {
        return text;
    }
}
