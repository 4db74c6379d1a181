package org.twinrig.aws.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.twinrig.pipeline.DefaultRules;
import org.twinrig.pipeline.Models;
import org.twinrig.pipeline.functions.FireFunction;

/** {@link FireFunction} with the shipped model, as AWS Lambda starts it. */
public final class FireEntry implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    static final String TOPIC = "TWINRIG_FIRE_TOPIC";

    private final Told function;

    /** Takes everything from the environment. */
    public FireEntry() {
        this(Surroundings.ofProcess(), Models.shipped());
    }

    FireEntry(Surroundings around, Models models) {
        this.function = new Told(
                DefaultRules.FIRE,
                new FireFunction(
                        models.fire(),
                        around.clients().dynamoDb(),
                        around.clients().sns(),
                        around.required(TOPIC)),
                around.publisher());
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        return function.handleRequest(event, context);
    }
}
