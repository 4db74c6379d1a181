package org.twinrig.load.mqtt;

import io.netty.buffer.ByteBuf;
import java.util.List;
import org.twinrig.core.time.SimTime;

/**
 * Devices that send payloads of a given size, each on a topic of its own: marks, then filling. For measuring a broker
 * rather than a pipeline.
 */
public final class FixedFleet implements Fleet {
    private final String run;
    private final byte[] filling;

    /**
     * A fleet of run {@code run}.
     *
     * @param size payload [byte], at least {@link Marks#BYTES}
     */
    public FixedFleet(String run, int size) {
        this.run = run;
        this.filling = new byte[size - Marks.BYTES];
        for (int i = 0; i < filling.length; i++) {
            filling[i] = (byte) ('a' + i % 26);
        }
    }

    static String topicOf(String run) {
        return "twinrig/load/" + run + "/";
    }

    @Override
    public List<Feed> feeds(int index) {
        return List.of(new Filled(index, Outgoing.topic(topicOf(run) + Marks.deviceName(index))));
    }

    @Override
    public String clientId(int index) {
        return "twinrig-load-" + run + "-" + index;
    }

    @Override
    public List<String> filters() {
        return List.of(topicOf(run) + "+");
    }

    private final class Filled implements Feed {
        private final int index;
        private final byte[] topic;

        Filled(int index, byte[] topic) {
            this.index = index;
            this.topic = topic;
        }

        @Override
        public long nativePeriodNanos() {
            return SimTime.SECOND;
        }

        @Override
        public void next(long number, long dueMicros, Outgoing out) {
            out.begin(topic);
            ByteBuf payload = out.payload();
            Marks.write(payload, index, number, dueMicros);
            payload.writeBytes(filling);
        }
    }
}
