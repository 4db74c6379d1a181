package org.twinrig.sensors.mls160a;

/** The head's ear: finds START and STOP in what the host sends; everything else is ignored, as the head does. */
public final class RequestParser {
    // A START holds at most four 'Z' in a row (mask, frequency, CRC), so that eight are no part of one.
    private static final int STOP_RUN = 8;
    private static final byte STOP = 'Z';

    /** Takes what was found. */
    public interface Listener {
        /** The host asks for a stream; it need not be possible. */
        void start(StartRequest request);

        /** The host asks for silence; once for each run of 'Z'. */
        void stop();
    }

    private final Listener listener;
    private final byte[] latest = new byte[StartRequest.BYTES];
    private int filled;
    private int stopRun;

    /** A parser that tells {@code listener}. */
    public RequestParser(Listener listener) {
        this.listener = listener;
    }

    /** Takes the next {@code length} bytes. */
    public void accept(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            accept(bytes[i]);
        }
    }

    private void accept(byte next) {
        stopRun = next == STOP ? stopRun + 1 : 0;
        if (stopRun == STOP_RUN) {
            filled = 0;
            listener.stop();
            return;
        }
        if (filled == latest.length) {
            System.arraycopy(latest, 1, latest, 0, latest.length - 1);
            filled--;
        }
        latest[filled++] = next;
        if (filled == latest.length) {
            StartRequest.decode(latest, 0).ifPresent(request -> {
                filled = 0;
                listener.start(request);
            });
        }
    }
}
