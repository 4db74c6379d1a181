package org.twinrig.pipeline.rules;

import java.util.List;

/** A statement and what is done with the messages that it chooses. */
public final class Rule {
    private final String name;
    private final RuleStatement statement;
    private final List<Action> actions;

    /**
     * Makes a rule.
     *
     * @param name for messages about it
     * @param sql statement, see {@link RuleParser}
     * @param actions in order
     * @throws RuleSyntaxError for a statement that is wrong or uses what is not supported
     */
    public Rule(String name, String sql, Action... actions) {
        this.name = name;
        this.statement = RuleParser.parse(sql);
        this.actions = List.of(actions);
    }

    /** For messages about it. */
    public String name() {
        return name;
    }

    /** The statement as it was written. */
    public String sql() {
        return statement.sql();
    }

    /** The topics that it listens to. */
    public TopicFilter from() {
        return statement.from();
    }

    RuleStatement statement() {
        return statement;
    }

    List<Action> actions() {
        return actions;
    }
}
