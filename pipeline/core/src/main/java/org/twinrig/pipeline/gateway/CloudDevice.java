package org.twinrig.pipeline.gateway;

import org.twinrig.core.UserError;

/**
 * What a device of a run is called in the cloud: {@code hall-1@r7} is hall-1 of run r7, so that runs in one store never
 * mix. A run without a name leaves the device its own.
 */
public final class CloudDevice {
    private static final char MARK = '@';

    private CloudDevice() {}

    /** The cloud's name of {@code device} in {@code run}; a name that no topic can hold is a {@link UserError}. */
    public static String name(String device, String run) {
        if (device.isEmpty() || device.chars().anyMatch(c -> "/+#$@".indexOf(c) >= 0 || c < ' ')) {
            throw new UserError("device \"" + device
                    + "\" cannot have an MQTT topic: its name must not be empty nor contain / + # $ @ or control"
                    + " characters; rename it in the scenario");
        }
        return run.isEmpty() ? device : device + MARK + run;
    }

    /** The device itself. */
    public static String device(String cloudName) {
        int mark = cloudName.lastIndexOf(MARK);
        return mark < 0 ? cloudName : cloudName.substring(0, mark);
    }

    /** The run that it belongs to; empty without one. */
    public static String run(String cloudName) {
        int mark = cloudName.lastIndexOf(MARK);
        return mark < 0 ? "" : cloudName.substring(mark + 1);
    }
}
