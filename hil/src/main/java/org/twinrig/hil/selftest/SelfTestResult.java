package org.twinrig.hil.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.twinrig.hil.play.Lateness;

/**
 * What a line did. Latency is told, not judged: it belongs to the machine and its adapters.
 *
 * @param device name of the other end
 * @param roundTrips there and back, by size
 * @param rates one way at native rates; empty when the other end is not ours
 * @param bytesPerSecond one way, as fast as possible [byte/s]; empty when the other end is not ours
 * @param loss what was lost or damaged
 */
public record SelfTestResult(
        String device, List<RoundTrip> roundTrips, List<Rate> rates, Optional<Double> bytesPerSecond, Loss loss) {
    /**
     * Round trips of one size.
     *
     * @param bytes payload
     * @param nanos their times [ns]
     */
    public record RoundTrip(int bytes, Histogram nanos) {
        /** Time that {@code percent} of the round trips keep [ms]; 100 for the greatest. */
        public double millis(double percent) {
            return nanos.getTotalCount() == 0 ? 0 : nanos.getValueAtPercentile(percent) / 1e6;
        }
    }

    /**
     * Readings of one sensor at its native rate.
     *
     * @param name of the sensor
     * @param perSecond native rate [Hz]
     * @param sent readings sent
     * @param lateness of those that arrived, against their moments
     */
    public record Rate(String name, double perSecond, long sent, Lateness lateness) {
        /**
         * True when all arrived, and half of them before the next one was due. A busy machine delays some now and then;
         * a line that is too slow falls behind further and further.
         */
        public boolean kept() {
            return lateness.count() == sent && lateness.millis(50) <= periodMillis();
        }

        private double periodMillis() {
            return 1000 / perSecond;
        }

        /** Share that arrived before the next one was due [-]. */
        public double onTime() {
            return sent == 0 ? 1 : (lateness.count() - lateness.late()) / (double) sent;
        }
    }

    /**
     * What was lost or damaged.
     *
     * @param frames frames sent
     * @param missing frames missing in the numbering at the other end
     * @param broken what came and was no intact frame, at either end
     * @param wrong answers or readings that did not come, or came changed
     */
    public record Loss(long frames, long missing, long broken, long wrong) {
        /** True when nothing was. */
        public boolean none() {
            return missing == 0 && broken == 0 && wrong == 0;
        }
    }

    /** What is wrong, in words; empty when the line is fit. */
    public List<String> objections() {
        var objections = new ArrayList<String>();
        if (!loss.none()) {
            objections.add("of %,d frames, %,d are missing, %,d came broken, %,d were not answered or came changed"
                    .formatted(loss.frames(), loss.missing(), loss.broken(), loss.wrong()));
        }
        for (Rate rate : rates) {
            if (!rate.kept()) {
                objections.add("%s: %,d of %,d arrived, half of them more than %.1f ms late; one is due every %.1f ms"
                        .formatted(
                                rate.name(),
                                rate.lateness().count(),
                                rate.sent(),
                                rate.lateness().millis(50),
                                rate.periodMillis()));
            }
        }
        return objections;
    }

    /** True when nothing was lost and every rate was kept. */
    public boolean passed() {
        return objections().isEmpty();
    }
}
