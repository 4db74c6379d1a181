package org.twinrig.aws.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.twinrig.pipeline.DefaultRules;
import org.twinrig.pipeline.Models;
import org.twinrig.pipeline.functions.BoardFunction;

/** {@link BoardFunction} with the shipped models, as AWS Lambda starts it. */
public final class BoardEntry implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    static final String TOPIC = "TWINRIG_THRESHOLD_TOPIC";

    private final Told function;

    /** Takes everything from the environment. */
    public BoardEntry() {
        this(Surroundings.ofProcess(), Models.shipped());
    }

    BoardEntry(Surroundings around, Models models) {
        this.function = new Told(
                DefaultRules.BOARD,
                new BoardFunction(
                        models.risk(),
                        models.power(),
                        around.clients().dynamoDb(),
                        around.clients().cloudWatch(),
                        around.required(TOPIC)),
                around.publisher());
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        return function.handleRequest(event, context);
    }
}
