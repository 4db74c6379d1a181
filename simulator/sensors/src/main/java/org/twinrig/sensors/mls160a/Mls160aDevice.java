package org.twinrig.sensors.mls160a;

import java.io.ByteArrayOutputStream;
import org.twinrig.core.time.SimTime;
import org.twinrig.sensors.bus.UartDevice;

/**
 * The sensor head on its line: after START it sends a DATA message for each sample, at the frequency asked for, until STOP.
 *
 * <p>A START with a wrong CRC, without channels or of 0 Hz is not heard. STOP is heard after eight 'Z' in a row [A]: hosts
 * send 512, as the line is half duplex and some of them collide. A sample whose turn comes while the message before is
 * still on the line is left out [A]; hosts do not ask for rates at which that happens. Of a silence of more than 10 s
 * only the last 10 s of messages are kept, as a line has no memory and a host's buffer is small.
 */
public final class Mls160aDevice implements UartDevice {
    /** Where the values come from. */
    public interface Source {
        /**
         * The values of all channels.
         *
         * @param timeNanos when they are picked [ns since start]; never runs backwards
         * @param values receives one for each {@link Mls160aChannel}
         */
        void pick(long timeNanos, short[] values);
    }

    private static final int STOP_RUN = 8;
    private static final long KEPT_NANOS = 10 * SimTime.SECOND;
    private static final long BYTE_NANOS = SimTime.SECOND * Mls160aFrames.BITS_PER_BYTE / Mls160aFrames.BAUD;

    private final Source source;
    private final byte[] message = new byte[Mls160aFrames.START_BYTES];
    private final short[] values = new short[Mls160aChannel.values().length];
    private int messageBytes;
    private int stops;
    private int mask;
    private int hz;
    private long startNanos;
    private long sample;
    private long lineFreeNanos;
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
        for (byte each : bytes) {
            hear(timeNanos, each);
        }
    }

    @Override
    public byte[] transmitted(long timeNanos) {
        var out = new ByteArrayOutputStream();
        if (timeNanos - lineFreeNanos > KEPT_NANOS && hz != 0) {
            long from = timeNanos - KEPT_NANOS;
            sample = Math.max(sample, sampleAfter(from));
            sending = new byte[0];
            lineFreeNanos = from;
        }
        flush(timeNanos, out);
        while (hz != 0 && due(sample) <= timeNanos) {
            long now = due(sample++);
            if (now >= lineFreeNanos) {
                begin(now);
                flush(timeNanos, out);
            }
        }
        return out.toByteArray();
    }

    private void hear(long timeNanos, byte each) {
        if (messageBytes > 0 || each == Mls160aFrames.START) {
            stops = 0;
            message[messageBytes++] = each;
            if (messageBytes == message.length) {
                messageBytes = 0;
                heardStart(timeNanos);
            }
            return;
        }
        stops = each == Mls160aFrames.STOP ? stops + 1 : 0;
        if (stops >= STOP_RUN) {
            hz = 0;
        }
    }

    private void heardStart(long timeNanos) {
        int frequency = message[2] & 0xFF | (message[3] & 0xFF) << 8;
        if (Mls160aFrames.crc(message, 0, message.length) != 0 || message[1] == 0 || frequency == 0) {
            return;
        }
        mask = message[1] & 0xFF;
        hz = frequency;
        startNanos = timeNanos;
        sample = 1;
        lineFreeNanos = Math.max(lineFreeNanos, timeNanos);
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
        var channels = Mls160aChannel.of(mask);
        var chosen = new short[channels.size()];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = values[channels.get(i).ordinal()];
        }
        sending = Mls160aFrames.data(chosen);
        sent = 0;
        sendingNanos = now;
        lineFreeNanos = now + sending.length * BYTE_NANOS;
    }

    /** Hands over the bytes that are complete by {@code timeNanos}. */
    private void flush(long timeNanos, ByteArrayOutputStream out) {
        long complete = Math.max(0, Math.min(sending.length, (timeNanos - sendingNanos) / BYTE_NANOS));
        if (complete > sent) {
            out.write(sending, sent, (int) complete - sent);
            sent = (int) complete;
        }
    }
}
