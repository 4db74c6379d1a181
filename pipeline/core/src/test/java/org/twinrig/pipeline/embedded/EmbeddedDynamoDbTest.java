package org.twinrig.pipeline.embedded;

import org.junit.jupiter.api.AfterAll;

/** The embedded DynamoDB keeps the contract. */
class EmbeddedDynamoDbTest extends DynamoDbContract {
    private static final EmbeddedServices SERVICES = EmbeddedServices.inMemory();

    @Override
    AwsClients clients() {
        return SERVICES.clients();
    }

    @AfterAll
    static void close() {
        SERVICES.close();
    }
}
