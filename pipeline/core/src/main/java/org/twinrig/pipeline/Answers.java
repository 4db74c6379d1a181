package org.twinrig.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.twinrig.pipeline.functions.FunctionRuntime;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.payload.Json;
import org.twinrig.pipeline.payload.PayloadError;
import org.twinrig.pipeline.rules.RuleEngine;
import org.twinrig.pipeline.rules.RuleEngine.Fault;
import org.twinrig.pipeline.rules.RuleEngine.Outcome;

/**
 * Hears from deployed functions what became of each message: {@code {"function", "run", "seq", "outcome", "error",
 * "event", "answer"}}, and tells it as the rules of this process would.
 */
final class Answers {
    private static final System.Logger LOG = System.getLogger("org.twinrig.pipeline");

    private final FunctionRuntime.Listener functions;
    private final RuleEngine.Listener rules;

    Answers(FunctionRuntime.Listener functions, RuleEngine.Listener rules) {
        this.functions = functions;
        this.rules = rules;
    }

    /** Takes one message of {@link org.twinrig.pipeline.functions.Names#HANDLED}. */
    void accept(Message told) {
        try {
            accept(Json.parse(told.payload()));
        } catch (PayloadError e) {
            LOG.log(System.Logger.Level.DEBUG, "not from one of our functions: " + told.text(), e);
        }
    }

    private void accept(JsonNode handled) {
        DefaultRules.ALL.stream()
                .filter(rule -> rule.function().equals(handled.path("function").asText()))
                .findFirst()
                .ifPresent(rule -> tell(rule, handled));
    }

    private void tell(DefaultRules.Definition rule, JsonNode handled) {
        var event = handled.path("event");
        var about = new Message(
                rule.filter(),
                Json.bytes(event),
                Map.of(
                        Message.RUN, handled.path("run").asText(),
                        Message.SEQUENCE, handled.path("seq").asText("0")));
        if (handled.path("outcome").asText().equals(Outcome.DONE.name())) {
            functions.answered(rule.function(), event, handled.path("answer"));
            rules.handled(about, Outcome.DONE);
        } else {
            var text = handled.path("error").asText();
            rules.fault(about, new Fault(rule.name(), "", Outcome.REJECTED, text, new IllegalStateException(text)));
            rules.handled(about, Outcome.REJECTED);
        }
    }
}
