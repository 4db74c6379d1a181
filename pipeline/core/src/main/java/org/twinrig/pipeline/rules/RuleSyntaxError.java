package org.twinrig.pipeline.rules;

import org.twinrig.core.UserError;

/** A rule statement that cannot be taken: told when the rule is made, never when a message comes. */
public final class RuleSyntaxError extends UserError {
    private static final long serialVersionUID = 1L;

    /** {@code position} is counted from 1 within {@code sql}. */
    RuleSyntaxError(String sql, int position, String problem) {
        super("rule statement, character %d: %s in: %s".formatted(position, problem, sql));
    }
}
