package org.twinrig.aws.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.twinrig.pipeline.DefaultRules;
import org.twinrig.pipeline.Models;
import org.twinrig.pipeline.functions.BearingFunction;

/** {@link BearingFunction} with the shipped model, as AWS Lambda starts it. */
public final class BearingEntry implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private final Told function;

    /** Takes everything from the environment. */
    public BearingEntry() {
        this(Surroundings.ofProcess(), Models.shipped());
    }

    BearingEntry(Surroundings around, Models models) {
        this.function = new Told(
                DefaultRules.BEARING,
                new BearingFunction(
                        models.bearing(),
                        around.clients().dynamoDb(),
                        around.clients().sns(),
                        around.required(FanEntry.TOPIC)),
                around.publisher());
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        return function.handleRequest(event, context);
    }
}
