package org.twinrig.aws.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.twinrig.pipeline.DefaultRules;
import org.twinrig.pipeline.Models;
import org.twinrig.pipeline.functions.FanFunction;

/** {@link FanFunction} with the shipped model, as AWS Lambda starts it. */
public final class FanEntry implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    static final String TOPIC = "TWINRIG_FAN_TOPIC";

    private final Told function;

    /** Takes everything from the environment. */
    public FanEntry() {
        this(Surroundings.ofProcess(), Models.shipped());
    }

    FanEntry(Surroundings around, Models models) {
        this.function = new Told(
                DefaultRules.FAN,
                new FanFunction(
                        models.fan(),
                        around.clients().dynamoDb(),
                        around.clients().sns(),
                        around.required(TOPIC),
                        (topic, device, text) ->
                                around.publisher().publish(topic, text.getBytes(StandardCharsets.UTF_8))),
                around.publisher());
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        return function.handleRequest(event, context);
    }
}
