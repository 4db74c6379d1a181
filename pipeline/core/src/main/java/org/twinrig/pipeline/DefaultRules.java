package org.twinrig.pipeline;

import java.util.List;
import org.twinrig.pipeline.functions.FunctionRuntime;
import org.twinrig.pipeline.rules.Actions;
import org.twinrig.pipeline.rules.Rule;

/** The rules of the pipeline, all in one place. */
final class DefaultRules {
    /** Function behind the telemetry rule. */
    static final String TELEMETRY = "twinrig-telemetry";
    /** Function behind the fire rule. */
    static final String FIRE = "twinrig-fire";
    /** Function behind the fan rule. */
    static final String FAN = "twinrig-fan";

    private DefaultRules() {}

    static List<Rule> of(FunctionRuntime functions) {
        return List.of(
                new Rule(
                        "telemetry",
                        "SELECT *, get(get_user_properties('time'), 0) AS time,"
                                + " get(get_user_properties('seq'), 0) AS seq"
                                + " FROM 'iot-device-data'",
                        Actions.lambda(functions, TELEMETRY)),
                new Rule(
                        "fire",
                        "SELECT *, get(get_user_properties('time'), 0) AS time,"
                                + " get(get_user_properties('published'), 0) AS published"
                                + " FROM 'fire-detection/+/features'",
                        Actions.lambda(functions, FIRE)),
                new Rule(
                        "fan",
                        "SELECT * AS spectra, get(get_user_properties('device_id'), 0) AS device_id,"
                                + " get(get_user_properties('time'), 0) AS time,"
                                + " get(get_user_properties('published'), 0) AS published,"
                                + " get(get_user_properties('rate_hz'), 0) AS rate_hz,"
                                + " get(get_user_properties('accel_lsb_per_g'), 0) AS accel_lsb_per_g,"
                                + " get(get_user_properties('gyro_lsb_per_dps'), 0) AS gyro_lsb_per_dps"
                                + " FROM 'machine2cloud/mls160'",
                        Actions.lambda(functions, FAN)));
    }
}
