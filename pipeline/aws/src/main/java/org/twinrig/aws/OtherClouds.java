package org.twinrig.aws;

import java.net.URI;
import org.twinrig.core.UserError;
import org.twinrig.pipeline.CloudOptions;
import org.twinrig.pipeline.CloudProvider;
import org.twinrig.pipeline.IotFront;
import org.twinrig.pipeline.Services;
import org.twinrig.pipeline.Target.Choice;

/** The clouds outside of this process: an endpoint, a container, AWS. */
public final class OtherClouds implements CloudProvider {
    @Override
    public Services services(CloudOptions options) {
        var remote = options.remote();
        return switch (options.target().services()) {
            case CONTAINER -> ServicesContainer.start(remote);
            case ENDPOINT ->
                EndpointServices.open(
                        remote.endpoint()
                                .orElseThrow(
                                        () -> new UserError("the address of the services is missing: --endpoint URL")),
                        remote);
            case AWS -> DeployedServices.open(remote);
            case EMBEDDED -> throw new IllegalArgumentException("embedded services are in pipeline/core");
        };
    }

    @Override
    public IotFront iot(CloudOptions options) {
        URI broker = options.remote()
                .broker()
                .orElseThrow(() -> new UserError("the address of the MQTT broker is missing: --iot-endpoint"));
        boolean deployed = options.target().iot() == Choice.AWS;
        if (broker.getScheme().equals("tcp") && !deployed) {
            return new PlainFront(broker, options.window(), options.patience());
        }
        var identity = DeviceIdentity.read(options.remote()
                .identity()
                .orElseThrow(() -> new UserError(
                        "mutual TLS with %s needs --cert FILE and --key FILE".formatted(broker.getHost()))));
        BrokerCertificate.requireTrusted(broker, identity.files().authority());
        return new DeviceFront(DeviceLink.connect(broker, identity, options.window(), options.patience()), deployed);
    }
}
