package org.twinrig.pipeline;

import java.util.UUID;
import org.twinrig.pipeline.broker.MqttBroker;
import org.twinrig.pipeline.embedded.AwsClients;
import org.twinrig.pipeline.embedded.EmbeddedServices;
import org.twinrig.pipeline.mqtt.MqttLink;

/** The target in this process. */
final class EmbeddedCloud {
    private EmbeddedCloud() {}

    /** The services in this process, emptied of what an earlier run left. */
    static Services services(CloudOptions options) {
        var services = options.stateDir().map(EmbeddedServices::open).orElseGet(EmbeddedServices::inMemory);
        return new Services() {
            @Override
            public AwsClients clients() {
                return services.clients();
            }

            @Override
            public Resources resources() {
                return Resources.renewed(clients());
            }

            @Override
            public boolean shared() {
                return false;
            }

            @Override
            public void close() {
                services.close();
            }
        };
    }

    /** The broker in this process. */
    static IotFront iot(CloudOptions options) {
        var broker = MqttBroker.start(options.port(), options.maxPayloadBytes());
        return new IotFront() {
            @Override
            public MqttLink link(String role) {
                return MqttLink.connect(uri(), clientId(role), options.window(), options.patience());
            }

            @Override
            public String uri() {
                return broker.uri();
            }

            @Override
            public boolean runsRules() {
                return false;
            }

            @Override
            public void close() {
                broker.close();
            }
        };
    }

    private static String clientId(String role) {
        return "twinrig-" + role + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
