package org.twinrig.pipeline;

import org.twinrig.pipeline.embedded.AwsClients;

/** DynamoDB, S3, SNS and SQS of one target, open. */
public interface Services extends AutoCloseable {
    /** Clients of all services. */
    AwsClients clients();

    /** The pipeline's tables, topics and bucket: made, or found where others made them. */
    Resources resources();

    /** Whether runs of others may lie in the same tables, so that the names of devices must tell runs apart. */
    boolean shared();

    @Override
    void close();
}
