package org.twinrig.pipeline;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a cloud outside of this process is and who asks; what a target does not need stays empty.
 *
 * @param endpoint address of LocalStack-compatible services, e.g. {@code http://localhost:4566}
 * @param region AWS region, e.g. {@code eu-central-1}
 * @param image container image of LocalStack-compatible services
 * @param broker MQTT broker: {@code tcp://host:1883}, or {@code ssl://host:8883} for mutual TLS
 * @param identity certificate and key for mutual TLS
 */
public record Remote(
        Optional<URI> endpoint,
        Optional<String> region,
        Optional<String> image,
        Optional<URI> broker,
        Optional<Identity> identity) {
    /** Nothing said. */
    public static final Remote NOWHERE =
            new Remote(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Who a device is.
     *
     * @param certificate its certificate, PEM
     * @param privateKey its key, PEM
     * @param authority certificates that the broker's must descend from, PEM; without them those of the system
     * @param thing its name, which is also its MQTT client identifier; without one the certificate's common name
     */
    public record Identity(Path certificate, Path privateKey, Optional<Path> authority, Optional<String> thing) {}

    /** These, with services at {@code uri}. */
    public Remote withEndpoint(URI uri) {
        return new Remote(Optional.of(uri), region, image, broker, identity);
    }

    /** These, with a broker at {@code uri}. */
    public Remote withBroker(URI uri) {
        return new Remote(endpoint, region, image, Optional.of(uri), identity);
    }

    /** These, as {@code who}. */
    public Remote withIdentity(Identity who) {
        return new Remote(endpoint, region, image, broker, Optional.of(who));
    }
}
