package org.twinrig.pipeline.rules;

import com.fasterxml.jackson.databind.JsonNode;

/** What a rule does with a message that it chose. */
public interface Action {
    /** What it is and where it goes, e.g. {@code lambda twinrig-fire}. */
    String name();

    /**
     * Does it.
     *
     * @param incoming the message
     * @param selected what the rule's SELECT made of it
     * @throws org.twinrig.pipeline.payload.PayloadError if the sender is at fault; any other exception is a failure of
     *     the action
     */
    void run(Incoming incoming, JsonNode selected) throws Exception;
}
