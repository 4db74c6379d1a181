package org.twinrig.aws;

import java.net.URI;
import java.time.Duration;
import org.twinrig.pipeline.Remote;
import org.twinrig.pipeline.broker.MqttBroker;
import org.twinrig.pipeline.mqtt.MqttLink;

/** Connections of the device SDK for tests of other packages. */
public final class Links {
    private Links() {}

    /** Connects to {@code broker} as {@code files} say. */
    public static MqttLink connect(MqttBroker broker, Remote.Identity files) {
        return DeviceLink.connect(URI.create(broker.uri()), DeviceIdentity.read(files), 64, Duration.ofSeconds(15));
    }
}
