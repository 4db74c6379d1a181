package org.twinrig.pipeline.functions;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.twinrig.core.UserError;
import org.twinrig.pipeline.payload.Json;
import org.twinrig.pipeline.payload.PayloadError;

/**
 * Calls Lambda handlers in this process. Event and answer go through JSON bytes as they would in AWS, so that what does
 * not survive the journey fails here already. One call at a time for each runtime, as in one Lambda environment.
 */
public final class FunctionRuntime {
    private static final TypeReference<Map<String, Object>> EVENT = new TypeReference<>() {};

    /** Hears of every answer. */
    public interface Listener {
        /** Function {@code function} answered {@code event} with {@code answer}. */
        void answered(String function, JsonNode event, JsonNode answer);
    }

    private final SortedMap<String, RequestHandler<Map<String, Object>, Map<String, Object>>> handlers =
            new TreeMap<>();
    private final Listener listener;

    /** A runtime without functions yet. */
    public FunctionRuntime(Listener listener) {
        this.listener = listener;
    }

    /** Deploys {@code handler} under {@code name}. */
    public FunctionRuntime with(String name, RequestHandler<Map<String, Object>, Map<String, Object>> handler) {
        handlers.put(name, handler);
        return this;
    }

    /** Calls function {@code name} with {@code event}; what the handler throws is passed on. */
    public synchronized JsonNode invoke(String name, JsonNode event) {
        var handler = handlers.get(name);
        if (handler == null) {
            throw new UserError("there is no function \"" + name + "\"; there are " + handlers.keySet());
        }
        try {
            Map<String, Object> input = Json.MAPPER.readValue(Json.bytes(event), EVENT);
            var output = handler.handleRequest(input, new EmbeddedContext(name));
            var answer = Json.MAPPER.readTree(Json.bytes(output));
            listener.answered(name, event, answer);
            return answer;
        } catch (IOException e) {
            throw new PayloadError("$", "a JSON object", PayloadError.kind(event));
        }
    }
}
