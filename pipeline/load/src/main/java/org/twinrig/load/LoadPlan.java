package org.twinrig.load;

import java.time.Duration;
import java.util.OptionalInt;
import org.twinrig.core.UserError;

/**
 * What is sent, where to, and for how long.
 *
 * @param broker where to
 * @param tls files for TLS
 * @param devices how many devices, one connection each
 * @param rate of each device
 * @param duration how long messages fall due
 * @param qos 0 or 1
 * @param seed of everything that is left to chance
 * @param size payload [byte]; empty for what the twin's boards send
 * @param window most messages of a device without an acknowledgement; the broker's receive maximum if that is less
 * @param receiving whether an own subscriber counts what the broker delivers
 * @param patience longest wait for the broker without any progress
 */
public record LoadPlan(
        BrokerAddress broker,
        TlsFiles tls,
        int devices,
        Rate rate,
        Duration duration,
        int qos,
        long seed,
        OptionalInt size,
        int window,
        boolean receiving,
        Duration patience) {
    /** Window when none is given. */
    public static final int DEFAULT_WINDOW = 10;
    /** Shortest payload of a given size: it carries device, number and due time. */
    public static final int SMALLEST_SIZE = 32;

    private static final int MOST_DEVICES = 1_000_000;
    private static final int MOST_BYTES = 256 * 1024 * 1024; // MQTT's own limit of a packet

    /** Refuses what cannot be. */
    public LoadPlan {
        require(devices >= 1 && devices <= MOST_DEVICES, "--devices is %d; it must be 1 to %d", devices, MOST_DEVICES);
        require(qos == 0 || qos == 1, "--qos is %d; it must be 0 or 1 (AWS IoT knows no QoS 2 either)%s", qos, "");
        require(window >= 1 && window <= 65_535, "--window is %d; it must be 1 to %d", window, 65_535);
        int bytes = size.orElse(SMALLEST_SIZE);
        require(
                bytes >= SMALLEST_SIZE && bytes < MOST_BYTES,
                "--size is %d; it must be twin, or %d or more bytes: a message carries its device, number and due time",
                bytes,
                SMALLEST_SIZE);
        require(
                !duration.isZero() && !duration.isNegative(),
                "--duration is %s; it must be more than 0%s",
                duration,
                "");
    }

    private static void require(boolean right, String message, Object found, Object limit) {
        if (!right) {
            throw new UserError(message.formatted(found, limit));
        }
    }
}
