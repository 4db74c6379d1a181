package org.twinrig.pipeline;

import java.util.List;

/**
 * What went through the pipeline in one run. Every number published is handled once or lost:
 * {@code published = done + unrouted + rejected + failed + lost} for the gateway's own messages.
 *
 * @param readings readings that the gateway took
 * @param withheld scalar readings that held no value to send (failed reads)
 * @param published messages published
 * @param acknowledged of these, taken by the broker
 * @param done of these, carried out by every rule that chose them
 * @param unrouted of these, chosen by no rule
 * @param rejected messages whose payload was not what their topic carries, foreign ones included
 * @param failed messages on which an action broke
 * @param duplicates deliveries of a message that was handled before
 * @param lost messages published and never handled
 * @param stored items written to the table of readings
 * @param repeated messages that a function recognised as repeated
 * @param alarmsRaised alarms that functions sent
 * @param alarmsDelivered alarms that came back
 * @param handlingMillis50 median wall time from publication until the rules were through [ms]
 * @param handlingMillis99 99th percentile of that [ms]
 * @param alarmMillis50 median wall time from the publication of the reading to the delivery of its alarm [ms]
 * @param alarmMillis99 99th percentile of that [ms]
 * @param problems one line for each topic and kind of fault
 */
public record CloudReport(
        long readings,
        long withheld,
        long published,
        long acknowledged,
        long done,
        long unrouted,
        long rejected,
        long failed,
        long duplicates,
        long lost,
        long stored,
        long repeated,
        long alarmsRaised,
        long alarmsDelivered,
        double handlingMillis50,
        double handlingMillis99,
        double alarmMillis50,
        double alarmMillis99,
        List<String> problems) {
    public CloudReport {
        problems = List.copyOf(problems);
    }

    /**
     * True when every message of the run was acknowledged and handled (or chosen by no rule), and every alarm came
     * back; what other clients send does not count.
     */
    public boolean accountedFor() {
        return published == acknowledged && published == done + unrouted && alarmsRaised == alarmsDelivered;
    }

    /** The report in one line. */
    public String summary() {
        return "%d messages published, %d acknowledged, %d handled, %d chosen by no rule, %d rejected, %d failed, %d lost; %d readings stored; %d of %d alarms delivered"
                .formatted(
                        published,
                        acknowledged,
                        done,
                        unrouted,
                        rejected,
                        failed,
                        lost,
                        stored,
                        alarmsDelivered,
                        alarmsRaised);
    }
}
