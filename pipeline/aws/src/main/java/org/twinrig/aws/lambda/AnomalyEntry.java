package org.twinrig.aws.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.twinrig.pipeline.DefaultRules;
import org.twinrig.pipeline.functions.AnomalyFunction;

/** {@link AnomalyFunction} as AWS Lambda starts it. */
public final class AnomalyEntry implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    static final String TOPIC = "TWINRIG_ANOMALY_TOPIC";

    private final Told function;

    /** Takes everything from the environment. */
    public AnomalyEntry() {
        this(Surroundings.ofProcess());
    }

    AnomalyEntry(Surroundings around) {
        this.function = new Told(
                DefaultRules.ANOMALY,
                new AnomalyFunction(
                        around.clients().dynamoDb(), around.clients().sns(), around.required(TOPIC)),
                around.publisher());
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        return function.handleRequest(event, context);
    }
}
