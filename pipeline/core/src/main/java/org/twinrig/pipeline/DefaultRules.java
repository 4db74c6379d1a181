package org.twinrig.pipeline;

import java.util.List;
import org.twinrig.pipeline.functions.FunctionRuntime;
import org.twinrig.pipeline.rules.Actions;
import org.twinrig.pipeline.rules.Rule;
import org.twinrig.pipeline.rules.TopicFilter;

/** The rules of the pipeline, all in one place; the template of {@code pipeline/aws} has the same. */
public final class DefaultRules {
    /** Function behind the telemetry rule. */
    public static final String TELEMETRY = "twinrig-telemetry";
    /** Function behind the fire rule. */
    public static final String FIRE = "twinrig-fire";
    /** Function behind the fan rule. */
    public static final String FAN = "twinrig-fan";

    /** Function behind the bearing rule. */
    public static final String BEARING = "twinrig-bearing";

    /** Function behind the anomaly rule. */
    public static final String ANOMALY = "twinrig-anomaly";

    /** Function behind the rule of environmental boards. */
    public static final String BOARD = "twinrig-board";

    private static final String HEAD = property("time") + ", " + property("run") + ", " + property("seq");

    /** The rules, in order. */
    public static final List<Definition> ALL = List.of(
            new Definition("telemetry", "iot-device-data", "*, " + HEAD, TELEMETRY),
            new Definition("fire", "fire-detection/+/features", "*, " + HEAD + ", " + property("published"), FIRE),
            // the payload is a bare list: Base64 is how IoT Core passes a whole payload beside other attributes
            new Definition(
                    "fan",
                    "machine2cloud/mls160",
                    "encode(*, 'base64') AS spectra, " + HEAD + ", " + property("published") + ", "
                            + property("device_id") + ", " + property("rate_hz") + ", " + property("accel_lsb_per_g")
                            + ", " + property("gyro_lsb_per_dps"),
                    FAN),
            new Definition(
                    "bearing", "bearing-detection/+/features", "*, " + HEAD + ", " + property("published"), BEARING),
            new Definition(
                    "anomaly", "anomaly-detection/+/values", "*, " + HEAD + ", " + property("published"), ANOMALY),
            new Definition("board", "environment/+/report", "*, " + HEAD, BOARD));

    private DefaultRules() {}

    /**
     * One rule.
     *
     * @param name its name
     * @param filter topics that it takes
     * @param selection what stands between SELECT and FROM
     * @param function name of the function that it calls
     */
    public record Definition(String name, String filter, String selection, String function) {
        /** The statement. */
        public String sql() {
            return "SELECT " + selection + " FROM '" + filter + "'";
        }

        boolean takes(String topic) {
            return TopicFilter.of(filter).matches(topic);
        }
    }

    /** The rules with actions that call {@code functions} in this process. */
    static List<Rule> calling(FunctionRuntime functions) {
        return ALL.stream()
                .map(rule -> new Rule(rule.name(), rule.sql(), Actions.lambda(functions, rule.function())))
                .toList();
    }

    /** A user property of the message as a column. */
    private static String property(String name) {
        return "get(get_user_properties('" + name + "'), 0) AS " + name;
    }
}
