package org.twinrig.load;

/**
 * One interval of a run, a second or a little more.
 *
 * @param at its end [s since the first message could fall due]
 * @param length [s]
 * @param due messages that fell due in it
 * @param sent messages written in it
 * @param acknowledged messages acknowledged in it
 * @param received messages that came to the own subscriber in it
 * @param p50 wait from due to acknowledgement of those acknowledged in it [s]; NaN when there are none
 * @param p90 [s]
 * @param p99 [s]
 * @param max [s]
 * @param waiting messages due and not sent at its end
 * @param connected connections at its end
 * @param residentBytes memory of this process at its end [byte]
 */
public record Second(
        double at,
        double length,
        long due,
        long sent,
        long acknowledged,
        long received,
        double p50,
        double p90,
        double p99,
        double max,
        long waiting,
        int connected,
        long residentBytes) {}
