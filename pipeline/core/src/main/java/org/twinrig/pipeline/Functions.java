package org.twinrig.pipeline;

import org.twinrig.pipeline.embedded.AwsClients;
import org.twinrig.pipeline.functions.AnomalyFunction;
import org.twinrig.pipeline.functions.BearingFunction;
import org.twinrig.pipeline.functions.BoardFunction;
import org.twinrig.pipeline.functions.FanFunction;
import org.twinrig.pipeline.functions.FireFunction;
import org.twinrig.pipeline.functions.FunctionRuntime;
import org.twinrig.pipeline.functions.StatusTopic;
import org.twinrig.pipeline.functions.TelemetryFunction;

/** The functions of the pipeline, all in one place. */
final class Functions {
    private Functions() {}

    /** Deploys them in {@code runtime}. */
    static FunctionRuntime in(
            FunctionRuntime runtime, Models models, AwsClients clients, Resources resources, StatusTopic status) {
        return runtime.with(DefaultRules.TELEMETRY, new TelemetryFunction(clients.dynamoDb()))
                .with(
                        DefaultRules.FIRE,
                        new FireFunction(models.fire(), clients.dynamoDb(), clients.sns(), resources.fireTopicArn()))
                .with(
                        DefaultRules.FAN,
                        new FanFunction(
                                models.fan(), clients.dynamoDb(), clients.sns(), resources.fanTopicArn(), status))
                .with(
                        DefaultRules.BEARING,
                        new BearingFunction(
                                models.bearing(), clients.dynamoDb(), clients.sns(), resources.fanTopicArn()))
                .with(
                        DefaultRules.ANOMALY,
                        new AnomalyFunction(clients.dynamoDb(), clients.sns(), resources.anomalyTopicArn()))
                .with(
                        DefaultRules.BOARD,
                        new BoardFunction(
                                models.risk(),
                                models.power(),
                                clients.dynamoDb(),
                                clients.cloudWatch(),
                                resources.thresholdTopicArn()));
    }
}
