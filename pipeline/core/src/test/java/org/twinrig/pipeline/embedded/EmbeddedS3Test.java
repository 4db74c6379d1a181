package org.twinrig.pipeline.embedded;

import org.junit.jupiter.api.AfterAll;

/** The embedded S3 keeps the contract. */
class EmbeddedS3Test extends S3Contract {
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
