package org.twinrig.pipeline.embedded;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinrig.pipeline.embedded.wire.WireService;

/**
 * Finds the service that a request is for by the name in its signature
 * ({@code Credential=key/date/region/service/aws4_request}), and numbers the answers.
 */
final class Dispatch {
    private static final Pattern SCOPE = Pattern.compile("Credential=[^/]+/[^/]+/[^/]+/([^/]+)/aws4_request");

    private final Map<String, WireService> services;
    private final AtomicLong requests = new AtomicLong();

    /** For these services by their signing names. */
    Dispatch(Map<String, WireService> services) {
        this.services = services;
    }

    /** Signing name of the service; empty for a request that is not signed. */
    static Optional<String> name(String authorization) {
        Matcher scope = SCOPE.matcher(authorization);
        return scope.find() ? Optional.of(scope.group(1)) : Optional.empty();
    }

    Optional<WireService> service(String name) {
        return Optional.ofNullable(services.get(name));
    }

    /** The text that refuses a service. */
    String refusal(String name) {
        return "the service %s is not offered by the embedded target, which has %s; use another target (localstack or aws)"
                .formatted(name, services.keySet().stream().sorted().toList());
    }

    /** Headers of the next answer, by which AWS's own support would find it again. */
    Map<String, String> nextId() {
        String id = "embedded-" + requests.incrementAndGet();
        return Map.of("x-amzn-RequestId", id, "x-amz-request-id", id);
    }
}
