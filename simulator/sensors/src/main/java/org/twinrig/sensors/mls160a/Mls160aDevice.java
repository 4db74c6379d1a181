package org.twinrig.sensors.mls160a;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.twinrig.core.time.SimTime;
import org.twinrig.sensors.bus.UartDevice;

/**
 * The sensor head on its line: after START it sends a DATA message for each sample, at the frequency asked for, until STOP.
 *
 * <p>A START of no channel or of 0 Hz is not heard. A sample whose turn comes while the message before is still on the line
 * is left out [A]; hosts do not ask for rates at which that happens. Of a silence of more than 10 s only the last 10 s of
 * messages are kept, as a line has no memory and a host's buffer is small.
 */
public final class Mls160aDevice implements UartDevice {
    /** Where the values come from. */
    public interface Source {
        /**
         * The values of all channels.
         *
         * @param timeNanos when they are picked [ns since start]; never runs backwards
         * @param values receives one for each {@link HeadChannel}
         */
        void pick(long timeNanos, short[] values);
    }

    private static final long KEPT_NANOS = 10 * SimTime.SECOND;
    private static final int KEPT_BYTES = StartRequest.BAUD; // what the line carries in 10 s
    private static final int BITS_PER_BYTE = 10; // start, eight, stop
    private static final long BYTE_NANOS = SimTime.SECOND * BITS_PER_BYTE / StartRequest.BAUD;

    private final Source source;
    private final RequestParser ear = new RequestParser(new Ear());
    private final short[] values = new short[HeadChannel.values().length];
    private List<HeadChannel> channels = List.of();
    private int hz;
    private long heardNanos;
    private long startNanos;
    private long sample;
    private long lineFreeNanos;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private byte[] sending = new byte[0];
    private int sent;
    private long sendingNanos;

    /** A head that is silent until it hears START. */
    public Mls160aDevice(Source source) {
        this.source = source;
    }

    /** Whether it sends. */
    public boolean streaming() {
        return hz != 0;
    }

    @Override
    public void receive(long timeNanos, byte[] bytes) {
        send(timeNanos);
        heardNanos = timeNanos;
        ear.accept(bytes, bytes.length);
    }

    @Override
    public byte[] transmitted(long timeNanos) {
        send(timeNanos);
        byte[] taken = line.toByteArray();
        line.reset();
        return taken;
    }

    private void send(long timeNanos) {
        if (timeNanos - lineFreeNanos > KEPT_NANOS && hz != 0) {
            long from = timeNanos - KEPT_NANOS;
            sample = Math.max(sample, sampleAfter(from));
            sending = new byte[0];
            lineFreeNanos = from;
        }
        finish(timeNanos);
        while (hz != 0 && due(sample) <= timeNanos) {
            long now = due(sample++);
            if (now >= lineFreeNanos) {
                begin(now);
                finish(timeNanos);
            }
        }
    }

    /** Moment of sample {@code n}, 1 is the first [ns]. */
    private long due(long n) {
        return startNanos + n / hz * SimTime.SECOND + n % hz * SimTime.SECOND / hz;
    }

    private long sampleAfter(long timeNanos) {
        long since = Math.max(0, timeNanos - startNanos);
        return since / SimTime.SECOND * hz + since % SimTime.SECOND * hz / SimTime.SECOND + 1;
    }

    private void begin(long now) {
        source.pick(now, values);
        var chosen = new short[channels.size()];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = values[channels.get(i).ordinal()];
        }
        sending = DataFrames.encode(chosen);
        sent = 0;
        sendingNanos = now;
        lineFreeNanos = now + sending.length * BYTE_NANOS;
    }

    /** Puts on the line what is complete by {@code timeNanos}. */
    private void finish(long timeNanos) {
        long complete = Math.max(0, Math.min(sending.length, (timeNanos - sendingNanos) / BYTE_NANOS));
        if (line.size() > KEPT_BYTES) {
            line.reset();
        }
        if (complete > sent) {
            line.write(sending, sent, (int) complete - sent);
            sent = (int) complete;
        }
    }

    /** What the host asks for. */
    private final class Ear implements RequestParser.Listener {
        @Override
        public void start(StartRequest request) {
            if (request.mask() == 0 || request.frequencyHz() == 0) {
                return;
            }
            channels = request.channels();
            hz = request.frequencyHz();
            startNanos = heardNanos;
            sample = 1;
            lineFreeNanos = Math.max(lineFreeNanos, heardNanos);
        }

        @Override
        public void stop() {
            hz = 0;
        }
    }
}
