package org.twinrig.aws.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.LinkedHashMap;
import java.util.Map;
import org.twinrig.pipeline.functions.Names;
import org.twinrig.pipeline.payload.Json;
import org.twinrig.pipeline.payload.PayloadError;
import org.twinrig.pipeline.rules.RuleEngine.Outcome;

/**
 * A function that tells the gateway what became of each of its messages, on {@link Names#HANDLED}. A payload that is not
 * what its topic carries is told and not tried again; after any other failure Lambda tries again, so only the success of
 * a later try is told.
 */
final class Told implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private final String name;
    private final RequestHandler<Map<String, Object>, Map<String, Object>> function;
    private final Surroundings.Publisher publisher;

    Told(
            String name,
            RequestHandler<Map<String, Object>, Map<String, Object>> function,
            Surroundings.Publisher publisher) {
        this.name = name;
        this.function = function;
        this.publisher = publisher;
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        try {
            var answer = function.handleRequest(event, context);
            tell(event, Outcome.DONE, "answer", answer);
            return answer;
        } catch (PayloadError e) {
            var error = String.valueOf(e.getMessage());
            tell(event, Outcome.REJECTED, "error", error);
            return Map.of("rejected", error);
        }
    }

    private void tell(Map<String, Object> event, Outcome outcome, String about, Object value) {
        if (!(event.get("run") instanceof String run)) {
            return; // not from one of our gateways
        }
        var shown = new LinkedHashMap<>(event);
        shown.remove("spectra"); // large, and of no interest to the gateway that sent it
        var told = new LinkedHashMap<String, Object>();
        told.put("function", name);
        told.put("run", run);
        told.put("seq", event.getOrDefault("seq", "0"));
        told.put("outcome", outcome.name());
        told.put("event", shown);
        told.put(about, value);
        publisher.publish(Names.HANDLED + run, Json.bytes(told));
    }
}
