package org.twinrig.pipeline.embedded;

import org.junit.jupiter.api.AfterAll;

/** The embedded SNS and SQS keep the contract. */
class EmbeddedMessagingTest extends MessagingContract {
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
