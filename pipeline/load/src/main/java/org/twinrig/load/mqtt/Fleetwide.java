package org.twinrig.load.mqtt;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What all event loops share. */
final class Fleetwide {
    private final AtomicInteger up = new AtomicInteger();
    private final AtomicReference<@Nullable String> cutOff = new AtomicReference<>();

    /** Devices connected. */
    AtomicInteger up() {
        return up;
    }

    void cutOff(String why) {
        cutOff.set(why);
    }

    /** What was said of the connection lost last. */
    @Nullable
    String lastCutOff() {
        return cutOff.get();
    }
}
