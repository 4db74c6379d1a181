package org.twinrig.pipeline.embedded.wire;

/** A service that answers requests in its own wire protocol. Safe to be called from many threads. */
@FunctionalInterface
public interface WireService {

    /** Answers one request; failures that the service's protocol knows are answers too, not exceptions. */
    WireResponse answer(WireRequest request);
}
