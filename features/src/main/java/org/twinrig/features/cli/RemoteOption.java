package org.twinrig.features.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.pipeline.Remote;
import org.twinrig.pipeline.Target;
import org.twinrig.pipeline.Target.Choice;
import picocli.CommandLine.Option;

/** Where a cloud outside of this process is, and who asks. */
final class RemoteOption {
    private static final String ENDPOINT = "--endpoint";
    private static final String IOT_ENDPOINT = "--iot-endpoint";

    @Option(
            names = ENDPOINT,
            paramLabel = "URL",
            description = "LocalStack-compatible services that run already, e.g. http://localhost:4566.")
    private @Nullable String endpoint;

    @Option(
            names = "--image",
            paramLabel = "NAME",
            description = "Container image for --target localstack; localstack/localstack:4.14.0 by default.")
    private @Nullable String image;

    @Option(
            names = "--region",
            paramLabel = "NAME",
            description = "AWS region; by default that of the AWS settings, us-east-1 for an endpoint.")
    private @Nullable String region;

    @Option(
            names = IOT_ENDPOINT,
            paramLabel = "HOST|URL",
            description = "MQTT broker: host of AWS IoT Core, ssl://host:8883, or tcp://host:1883.")
    private @Nullable String broker;

    @Option(names = "--cert", paramLabel = "FILE", description = "Certificate of this gateway, PEM.")
    private @Nullable Path certificate;

    @Option(names = "--key", paramLabel = "FILE", description = "Its private key, PEM.")
    private @Nullable Path key;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = "Certificates that the broker's descends from, PEM; the system's by default.")
    private @Nullable Path authority;

    @Option(
            names = "--thing",
            paramLabel = "NAME",
            description = "Name of this gateway as an IoT thing; the common name in its certificate by default.")
    private @Nullable String thing;

    boolean hasEndpoint() {
        return endpoint != null;
    }

    /** What was said, read. */
    Remote read() {
        return new Remote(
                Optional.ofNullable(endpoint).map(text -> uri(ENDPOINT, text, List.of("http", "https"))),
                Optional.ofNullable(region),
                Optional.ofNullable(image),
                Optional.ofNullable(broker).map(RemoteOption::brokerUri),
                identity());
    }

    /** Refuses what {@code target} needs and has not got, and what it has got and does not need. */
    void check(Target target) {
        require(
                target.services() == Choice.ENDPOINT,
                ENDPOINT,
                endpoint,
                "URL, e.g. http://localhost:4566",
                "endpoint");
        if (image != null && target.services() != Choice.CONTAINER) {
            throw new UserError("--image is for --target localstack; leave it out or choose that target");
        }
        if (region != null && !region.matches("[a-z]{2}(-[a-z]+)+-\\d+")) {
            throw new UserError(
                    "--region is \"%s\", which names no region; one is needed such as eu-central-1 or us-east-1"
                            .formatted(region));
        }
        boolean ownBroker = target.iot() != Choice.EMBEDDED;
        require(
                ownBroker,
                IOT_ENDPOINT,
                broker,
                "HOST, e.g. a1b2c3-ats.iot.eu-central-1.amazonaws.com (\"aws iot describe-endpoint --endpoint-type"
                        + " iot:Data-ATS\" tells yours)",
                "aws or --iot endpoint");
        boolean secure =
                ownBroker && !brokerUri(String.valueOf(broker)).getScheme().equals("tcp");
        if (secure && (certificate == null || key == null)) {
            throw new UserError(
                    "%s is missing: mutual TLS needs --cert FILE and --key FILE, this gateway's certificate and private key in PEM"
                            .formatted(certificate == null ? "--cert" : "--key"));
        }
        if (target.iot() == Choice.AWS && target.services() != Choice.AWS) {
            throw new UserError("--iot aws needs --target aws: the rules deployed there write into AWS's own tables;"
                    + " for a broker with the rules in this process use --iot endpoint");
        }
        read();
    }

    private static void require(boolean needed, String option, @Nullable String value, String wanted, String target) {
        if (needed && value == null) {
            throw new UserError("%s is missing; this target needs %s %s".formatted(option, option, wanted));
        }
        if (!needed && value != null) {
            throw new UserError("%s is %s, which the chosen target does not use; choose --target %s, or leave it out"
                    .formatted(option, value, target));
        }
    }

    private Optional<Remote.Identity> identity() {
        if (certificate == null || key == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Remote.Identity(certificate, key, Optional.ofNullable(authority), Optional.ofNullable(thing)));
    }

    /** A bare host is one of AWS: mutual TLS on port 8883. */
    private static URI brokerUri(String text) {
        var full = text.contains("://") ? text : "ssl://" + text;
        var uri = uri(IOT_ENDPOINT, full, List.of("tcp", "ssl"));
        return uri.getPort() > 0
                ? uri
                : URI.create(uri.getScheme() + "://" + uri.getHost()
                        + (uri.getScheme().equals("tcp") ? ":1883" : ":8883"));
    }

    private static URI uri(String option, String text, List<String> schemes) {
        try {
            var uri = new URI(text);
            if (uri.getHost() != null
                    && schemes.contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw new UserError("%s is \"%s\", which is no address; %s is needed, e.g. %s"
                .formatted(
                        option,
                        text,
                        String.join(":// or ", schemes) + "://host:port",
                        option.equals(ENDPOINT) ? "http://localhost:4566" : "ssl://broker.example:8883"));
    }
}
