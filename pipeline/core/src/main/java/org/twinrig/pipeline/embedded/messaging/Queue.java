package org.twinrig.pipeline.embedded.messaging;

import java.util.Map;

/**
 * A queue's definition.
 *
 * @param id number of the queue in the store
 * @param name the queue's name
 * @param attributes the attributes it was given
 * @param createdMillis when it was made [ms since 1970]
 */
record Queue(long id, String name, Map<String, String> attributes, long createdMillis) {
    static final String VISIBILITY = "VisibilityTimeout";
    static final String WAIT = "ReceiveMessageWaitTimeSeconds";
    private static final String DEFAULT_VISIBILITY = "30"; // seconds, SQS's default

    /** How long a received message stays hidden [s]. */
    int visibilitySeconds() {
        return Integer.parseInt(attributes.getOrDefault(VISIBILITY, DEFAULT_VISIBILITY));
    }

    /** How long a receive call waits if it does not say [s]. */
    int waitSeconds() {
        return Integer.parseInt(attributes.getOrDefault(WAIT, "0"));
    }

    String arn() {
        return "arn:aws:sqs:us-east-1:000000000000:" + name;
    }

    String url() {
        return "https://sqs.us-east-1.amazonaws.com/000000000000/" + name;
    }
}
