/**
 * The embedded cloud: DynamoDB, S3, SNS and SQS inside this process, spoken to by the unchanged AWS SDK clients over an
 * in-process HTTP client. Start at {@link org.twinrig.pipeline.embedded.EmbeddedServices}.
 */
@NullMarked
package org.twinrig.pipeline.embedded;

import org.jspecify.annotations.NullMarked;
