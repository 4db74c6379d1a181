package org.twinrig.hil.play;

import java.util.Map;
import java.util.Optional;
import org.twinrig.hil.frame.Message;

/**
 * How playing into a device went.
 *
 * @param device who it was
 * @param frames frames sent
 * @param bytes bytes sent, with stuffing
 * @param readings READING frames sent since the device was greeted last
 * @param lateness by channel, in the order of topics
 * @param leftOut channels whose readings were not sent, with the reason
 * @param brokenAnswers what the device sent and was no intact frame
 * @param refused frames that the device refused with NAK
 * @param restarts how often the device started anew
 * @param stats the device's own account; empty when it gave none
 */
public record PlayReport(
        Message.Hello device,
        long frames,
        long bytes,
        long readings,
        Map<String, Lateness> lateness,
        Map<String, String> leftOut,
        long brokenAnswers,
        long refused,
        int restarts,
        Optional<Message.Stats> stats) {
    /** Readings of all channels that were handed over only when the next one was due already. */
    public long late() {
        return lateness.values().stream().mapToLong(Lateness::late).sum();
    }

    /** True when nothing was lost or broken on the way, as far as both ends can tell. */
    public boolean intact() {
        return brokenAnswers == 0
                && refused == 0
                && stats.map(s -> s.broken() == 0 && s.readings() == readings).orElse(true);
    }
}
