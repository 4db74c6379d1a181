package org.twinrig.pipeline.embedded.dynamo;

import org.twinrig.pipeline.embedded.wire.ServiceError;

/** DynamoDB's failures by name, with the name's space on the wire. */
final class Failures {
    private static final String SERVICE = "com.amazonaws.dynamodb.v20120810#";
    static final String VALIDATION = "com.amazon.coral.validate#ValidationException";
    static final String SERIALIZATION = "com.amazon.coral.service#SerializationException";
    static final String UNKNOWN_OPERATION = "com.amazon.coral.service#UnknownOperationException";

    private Failures() {}

    static ServiceError validation(String message) {
        return new ServiceError(400, VALIDATION, message);
    }

    static ServiceError conditionFailed() {
        return new ServiceError(400, SERVICE + "ConditionalCheckFailedException", "The conditional request failed");
    }

    static ServiceError noTable() {
        return new ServiceError(400, SERVICE + "ResourceNotFoundException", "Requested resource not found");
    }

    static ServiceError noTable(String name) {
        return new ServiceError(
                400,
                SERVICE + "ResourceNotFoundException",
                "Requested resource not found: Table: " + name + " not found");
    }

    static ServiceError inUse(String name) {
        return new ServiceError(400, SERVICE + "ResourceInUseException", "Table already exists: " + name);
    }

    static ServiceError missing(String parameter) {
        return validation(("1 validation error detected: Value null at '%s' failed to satisfy constraint: "
                        + "Member must not be null")
                .formatted(Character.toLowerCase(parameter.charAt(0)) + parameter.substring(1)));
    }
}
