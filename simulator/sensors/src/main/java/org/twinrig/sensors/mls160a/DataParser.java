package org.twinrig.sensors.mls160a;

import java.util.Arrays;

/**
 * Finds data frames in what comes from the line, as PyDSlog does: a byte that is no header is skipped; a frame whose
 * CRC is wrong is dropped whole. PyDSlog says nothing about either; here both are counted, and turned into the number
 * of samples that are missing before the next good frame.
 *
 * <p>An 'M' among the values can pass for a header after a byte was lost. When the value that holds it stands still,
 * PyDSlog stays caught there for ever; so from the second wrong CRC in a row on, this parser drops one byte only and
 * looks for the next header.
 */
public final class DataParser {
    /** Takes what was found. */
    @FunctionalInterface
    public interface Listener {
        /**
         * A good frame.
         *
         * @param lost samples that went missing just before it: the dropped bytes in frames, to the nearest
         * @param values one a channel, in the mask's order [counts]; the listener may keep it
         */
        void frame(int lost, short[] values);
    }

    private final int channels;
    private final Listener listener;
    private final byte[] pending;
    private int filled;
    private long dropped;
    private boolean wrongBefore;
    private long frames;
    private long wrongCrcs;
    private long skippedBytes;

    /** A parser for frames of {@code channels} values [1..8]. */
    public DataParser(int channels, Listener listener) {
        this.channels = channels;
        this.listener = listener;
        this.pending = new byte[DataFrames.bytes(channels)];
    }

    /** Takes the next {@code length} bytes. */
    public void accept(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            pending[filled++] = bytes[i];
            skipToHeader();
            if (filled == pending.length) {
                takeFrame();
            }
        }
    }

    private void takeFrame() {
        if (Crc8.of(pending, 0, filled) != 0) {
            wrongCrcs++;
            drop(wrongBefore ? 1 : filled);
            wrongBefore = true;
            skipToHeader();
            return;
        }
        int lost = (int) Math.min(Integer.MAX_VALUE, (dropped + filled / 2) / filled);
        frames++;
        dropped = 0;
        wrongBefore = false;
        filled = 0;
        listener.frame(lost, DataFrames.decode(pending, 0, channels));
    }

    private void skipToHeader() {
        while (filled > 0 && pending[0] != DataFrames.HEADER) {
            skippedBytes += drop(1);
        }
    }

    private int drop(int count) {
        System.arraycopy(pending, count, pending, 0, filled - count);
        filled -= count;
        dropped += count;
        return count;
    }

    /** Forgets a begun frame and what was dropped, e.g. stale bytes of an earlier stream. */
    public void flush() {
        filled = 0;
        dropped = 0;
        wrongBefore = false;
        Arrays.fill(pending, (byte) 0);
    }

    /** Good frames so far. */
    public long frames() {
        return frames;
    }

    /** Frames so far that had a header and a wrong CRC. */
    public long wrongCrcs() {
        return wrongCrcs;
    }

    /** Bytes so far that were skipped in search of a header. */
    public long skippedBytes() {
        return skippedBytes;
    }
}
