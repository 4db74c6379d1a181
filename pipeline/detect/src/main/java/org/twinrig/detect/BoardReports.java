package org.twinrig.detect;

import java.util.Map;
import java.util.TreeMap;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Content;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;

/**
 * Puts the readings of environmental boards together to one report every {@value #PERIOD_SECONDS} s, from everything up
 * to and including that instant: the same in the gateway and in training. A board is a device with a DHT22, an MQ-2 and a
 * PZEM-004T. A value that failed is replaced by the one before; a board with a value older than
 * {@value #OLDEST_SECONDS} s does not report.
 */
public final class BoardReports {
    /** Time between reports [s]. */
    public static final int PERIOD_SECONDS = 20;

    private static final int OLDEST_SECONDS = 120;
    private static final long PERIOD = PERIOD_SECONDS * SimTime.SECOND;

    /** Takes one report of one board. */
    @FunctionalInterface
    public interface Listener {
        /** {@code device} reports at {@code timeNanos} [ns since start]. */
        void report(String device, long timeNanos, BoardReport report);
    }

    private enum Value {
        TEMPERATURE("dht22", "tempC"),
        HUMIDITY("dht22", "humidityPct"),
        GAS_LEVEL("mq2", "adcCounts"),
        GAS_OHM("mq2", "rsOhm"),
        POWER("pzem004t", "powerW");

        private final String sensor;
        private final String field;

        Value(String sensor, String field) {
            this.sensor = sensor;
            this.field = field;
        }
    }

    private final Listener listener;
    private final Map<String, Board> boards = new TreeMap<>();
    private long nextNanos = PERIOD;

    /** Reports go to {@code listener}, in order of time, then of device. */
    public BoardReports(Listener listener) {
        this.listener = listener;
    }

    /** Takes the next entry, in order of time; what is no reading of a board only moves the time on. */
    public void accept(Channel channel, Entry entry) {
        if (channel.kind() != ChannelKind.READING) {
            return;
        }
        before(entry.timeNanos());
        if (entry instanceof Samples samples && channel.content() instanceof Content.Numbers numbers) {
            for (Value value : Value.values()) {
                int column =
                        value.sensor.equals(channel.type()) ? numbers.schema().indexOf(value.field) : -1;
                if (column >= 0) {
                    boards.computeIfAbsent(channel.source(), device -> new Board())
                            .take(value, samples.timeNanos(), samples.values()[column]);
                }
            }
        }
    }

    /** Hands out the reports that lie before {@code timeNanos}: nothing that belongs to them can still come. */
    public void before(long timeNanos) {
        for (; nextNanos < timeNanos; nextNanos += PERIOD) {
            long now = nextNanos;
            boards.forEach((device, board) -> {
                if (board.isFresh(now)) {
                    listener.report(device, now, board.report());
                }
            });
        }
    }

    /** The newest values of one board. */
    private static final class Board {
        private final double[] values = new double[Value.values().length];
        private final long[] times = new long[values.length];
        private int known; // one bit for each value

        void take(Value value, long timeNanos, double number) {
            if (Double.isFinite(number)) {
                values[value.ordinal()] = number;
                times[value.ordinal()] = timeNanos;
                known |= 1 << value.ordinal();
            }
        }

        boolean isFresh(long now) {
            for (long time : times) {
                if (now - time > OLDEST_SECONDS * SimTime.SECOND) {
                    return false;
                }
            }
            return known == (1 << values.length) - 1;
        }

        BoardReport report() {
            return new BoardReport(
                    values[Value.TEMPERATURE.ordinal()],
                    values[Value.HUMIDITY.ordinal()],
                    values[Value.GAS_LEVEL.ordinal()],
                    values[Value.GAS_OHM.ordinal()],
                    values[Value.POWER.ordinal()]);
        }
    }
}
