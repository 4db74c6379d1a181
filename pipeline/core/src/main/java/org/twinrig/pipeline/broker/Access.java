package org.twinrig.pipeline.broker;

/** Who may do what at a broker, in the terms of AWS IoT policies. */
@FunctionalInterface
public interface Access {
    /** What a client can want. */
    enum Action {
        /** To connect under a client identifier. */
        CONNECT,
        /** To publish on a topic. */
        PUBLISH,
        /** To subscribe to a topic filter. */
        SUBSCRIBE
    }

    /**
     * Whether it may.
     *
     * @param thing the common name in the client's certificate
     * @param action what it wants
     * @param resource client identifier, topic or topic filter
     */
    boolean allows(String thing, Action action, String resource);
}
