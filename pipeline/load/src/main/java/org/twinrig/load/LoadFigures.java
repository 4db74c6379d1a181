package org.twinrig.load;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a run measured.
 *
 * @param plan what was asked for
 * @param transport {@code epoll} or {@code nio}
 * @param sourceAddresses local addresses used; 0 when the operating system chose
 * @param seconds from the first message that could fall due to the end, the waiting for the last included [s]
 * @param activeSeconds of that, how long messages fell due [s]
 * @param connectSeconds how long it took to connect [s]
 * @param due messages that fell due
 * @param sent messages written to a connection
 * @param acknowledged messages that the broker acknowledged; 0 at QoS 0
 * @param refused acknowledgements with a reason code that refuses
 * @param unacknowledged messages sent and never acknowledged (QoS 1): cut off, or given up at the end
 * @param unsent messages due and never sent
 * @param received different messages that came to the own subscriber; empty without one
 * @param duplicates messages that came to it more than once; empty without one
 * @param handled messages that the target's functions handled; empty where that cannot be seen
 * @param cutOff connections that were lost
 * @param reconnected connections that came back
 * @param alarms alarms that came back
 * @param ack from due to acknowledgement; what was given up counts with its wait so far
 * @param ackSinceSend from written to acknowledgement
 * @param lateness from due to written
 * @param delivery from due to the own subscriber
 * @param alarm from due to the alarm's delivery
 * @param cpuSeconds CPU time of this process from connecting to the end [s]
 * @param loadCpuSeconds of that, since the first message could fall due [s]
 * @param peakResidentBytes most memory that this process had [byte]; 0 where that cannot be seen
 * @param timeline second by second
 * @param failure why it ended early; empty otherwise
 */
public record LoadFigures(
        LoadPlan plan,
        String transport,
        int sourceAddresses,
        double seconds,
        double activeSeconds,
        double connectSeconds,
        long due,
        long sent,
        long acknowledged,
        long refused,
        long unacknowledged,
        long unsent,
        OptionalLong received,
        OptionalLong duplicates,
        OptionalLong handled,
        long cutOff,
        long reconnected,
        long alarms,
        Latency ack,
        Latency ackSinceSend,
        Latency lateness,
        Latency delivery,
        Latency alarm,
        double cpuSeconds,
        double loadCpuSeconds,
        long peakResidentBytes,
        List<Second> timeline,
        Optional<String> failure) {
    /**
     * Messages that were due and did not arrive: at the own subscriber, or, without one, as an acknowledgement. Empty
     * when neither can be seen (QoS 0 without a subscriber).
     */
    public OptionalLong lost() {
        if (received.isPresent()) {
            return OptionalLong.of(due - received.getAsLong());
        }
        return plan.qos() == 0 ? OptionalLong.empty() : OptionalLong.of(due - acknowledged);
    }

    /** Messages acknowledged, or at QoS 0 sent, per second while messages fell due [1/s]. */
    public double rate() {
        return (plan.qos() == 0 ? sent : acknowledged) / seconds;
    }
}
