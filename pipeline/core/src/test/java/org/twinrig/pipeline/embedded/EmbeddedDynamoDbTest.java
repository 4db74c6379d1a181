package org.twinrig.pipeline.embedded;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** The embedded DynamoDB keeps the contract. */
class EmbeddedDynamoDbTest {
    private static final EmbeddedServices SERVICES = EmbeddedServices.inMemory();

    @AfterAll
    static void close() {
        SERVICES.close();
    }

    @Nested
    class Items extends DynamoDbItemContract {
        @Override
        AwsClients clients() {
            return SERVICES.clients();
        }
    }

    @Nested
    class Queries extends DynamoDbQueryContract {
        @Override
        AwsClients clients() {
            return SERVICES.clients();
        }
    }

    @Nested
    class Conditions extends DynamoDbConditionContract {
        @Override
        AwsClients clients() {
            return SERVICES.clients();
        }
    }
}
