package org.twinrig.aws.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.twinrig.pipeline.DefaultRules;
import org.twinrig.pipeline.functions.TelemetryFunction;

/** {@link TelemetryFunction} as AWS Lambda starts it. */
public final class TelemetryEntry implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private final Told function;

    /** Takes everything from the environment. */
    public TelemetryEntry() {
        this(Surroundings.ofProcess());
    }

    TelemetryEntry(Surroundings around) {
        this.function = new Told(
                DefaultRules.TELEMETRY, new TelemetryFunction(around.clients().dynamoDb()), around.publisher());
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        return function.handleRequest(event, context);
    }
}
