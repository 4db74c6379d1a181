package org.twinrig.aws;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.twinrig.pipeline.IotFront;
import org.twinrig.pipeline.mqtt.MqttLink;

/** A broker without TLS that runs already; the rules run in this process. */
record PlainFront(URI broker, int window, Duration patience) implements IotFront {
    @Override
    public MqttLink link(String role) {
        var id = "twinrig-" + role + "-" + UUID.randomUUID().toString().substring(0, 8);
        return MqttLink.connect(uri(), id, window, patience);
    }

    @Override
    public String uri() {
        return broker.toString();
    }

    @Override
    public boolean runsRules() {
        return false;
    }

    @Override
    public void close() {
        // the broker is not ours
    }
}
