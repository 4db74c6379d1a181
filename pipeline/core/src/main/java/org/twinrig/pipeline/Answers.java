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
    private final FunctionRuntime.Listener functions;
    private final RuleEngine.Listener rules;

    Answers(FunctionRuntime.Listener functions, RuleEngine.Listener rules) {
        this.functions = functions;
        this.rules = rules;
    }

    /** Takes one message of {@link org.twinrig.pipeline.functions.Names#HANDLED}. */
    void accept(Message told) {
        JsonNode handled;
        try {
            handled = Json.parse(told.payload());
        } catch (PayloadError e) {
            return; // not from one of our functions: the topic is open to others
        }
        var function = handled.path("function").asText();
        var about = new Message(
                function,
                new byte[0],
                Map.of(
                        Message.RUN, handled.path("run").asText(),
                        Message.SEQUENCE, handled.path("seq").asText("0")));
        var outcome = Outcome.valueOf(handled.path("outcome").asText(Outcome.FAILED.name()));
        if (outcome == Outcome.DONE) {
            functions.answered(function, handled.path("event"), handled.path("answer"));
        } else {
            var text = handled.path("error").asText();
            rules.fault(about, new Fault(function, "", outcome, text, new IllegalStateException(text)));
        }
        rules.handled(about, outcome);
    }
}
