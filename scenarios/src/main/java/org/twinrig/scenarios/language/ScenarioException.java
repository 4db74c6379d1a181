package org.twinrig.scenarios.language;

import java.util.List;
import org.twinrig.core.UserError;

/** A scenario cannot be read or run as written; the message has one line for each problem, in order of appearance. */
public final class ScenarioException extends UserError {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** All these {@code problems}, at least one. */
    public ScenarioException(List<Problem> problems) {
        super(String.join("\n", problems.stream().map(Problem::toString).toList()));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in order of appearance. */
    public List<Problem> problems() {
        return problems;
    }
}
