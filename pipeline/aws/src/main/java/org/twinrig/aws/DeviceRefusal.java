package org.twinrig.aws;

import java.net.URI;
import java.time.Duration;
import org.twinrig.core.UserError;

/** Why broker and gateway did not come together, and what to look at. */
final class DeviceRefusal {
    private DeviceRefusal() {}

    static UserError of(DeviceEvents.Failure failure, URI broker, DeviceIdentity identity) {
        var error = failure.error();
        var what = failure.answer().map(reason -> reason + ", ").orElse("") + error + ": " + failure.text();
        String advice;
        if (failure.answer().isPresent()) {
            advice =
                    "refuses thing %s (%s). It must be allowed to connect under its own name (iot:Connect on client/%s), and its certificate be its own: %s."
                            .formatted(identity.thing(), what, identity.thing(), identity.described());
        } else if (error.contains("CONNECTION_REFUSED") || error.contains("DNS") || error.contains("TIMEOUT")) {
            advice = "does not answer (%s). Is it the right address, and is it reachable from here?".formatted(what);
        } else {
            advice =
                    "ended the connection before it stood (%s), as brokers do with a certificate that they do not accept: is %s registered and active there?"
                            .formatted(what, identity.described());
        }
        return new UserError("the MQTT broker at " + broker + " " + advice, UserError.MACHINE_LACKS);
    }

    static UserError silent(URI broker, Duration patience) {
        return new UserError(
                "the MQTT broker at %s does not answer (nothing for %d s). Is it the right address, and is it reachable from here?"
                        .formatted(broker, patience.toSeconds()),
                UserError.MACHINE_LACKS);
    }
}
