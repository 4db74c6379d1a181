package org.twinrig.pipeline.embedded.wire;

import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an embedded service offers: its operations and, for each, the parameters that it honours. Everything else is
 * refused with a message that says so; nothing is ignored silently.
 */
public final class Offer {
    private final String service;
    private final SortedMap<String, Set<String>> operations = new TreeMap<>();

    /** An offer without operations yet; {@code service} is the name that messages use. */
    public Offer(String service) {
        this.service = service;
    }

    /** Adds an operation with the parameters it honours. */
    public Offer with(String operation, String... parameters) {
        operations.put(operation, Set.of(parameters));
        return this;
    }

    /** Whether this operation is offered. */
    public boolean has(String operation) {
        return operations.containsKey(operation);
    }

    /** The text that refuses an operation. */
    public String refusal(String operation) {
        return "%s %s is not offered by the embedded target, which has %s. Use another target (localstack or aws) for it."
                .formatted(service, operation, String.join(", ", operations.keySet()));
    }

    /** The text that refuses a parameter or a value of an offered operation. */
    public String refusal(String operation, String parameter) {
        Set<String> honoured = operations.getOrDefault(operation, Set.of());
        return ("%s %s: the parameter %s is not offered by the embedded target, which has %s. "
                        + "Leave it out or use another target (localstack or aws).")
                .formatted(
                        service,
                        operation,
                        parameter,
                        honoured.isEmpty()
                                ? "none"
                                : String.join(", ", honoured.stream().sorted().toList()));
    }

    /** Refuses the operation with {@code code} at {@code status} unless it and all these parameters are offered. */
    public void check(String operation, Collection<String> parameters, int status, String code) {
        Set<String> honoured = operations.get(operation);
        if (honoured == null) {
            throw new ServiceError(status, code, refusal(operation));
        }
        for (String parameter : parameters) {
            if (!honoured.contains(parameter)) {
                throw new ServiceError(status, code, refusal(operation, parameter));
            }
        }
    }
}
