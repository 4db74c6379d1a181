package org.twinrig.sensors.mls160a;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.twinrig.core.UserError;

/**
 * The host's side, with the habits of the maker's library: it takes a byte that is not 'M' for nothing and tries the next,
 * drops a message whose CRC is wrong without a word, so that a sample is simply missing, takes an 'M' within a message for
 * a header when it is out of step, and hands the values to its channels in the order of its own list.
 */
public final class Mls160aHost {
    /** Bytes that 115,200 baud carry in a second; with the library's margin of one byte for each message. */
    private static final int BYTES_PER_SECOND = 11_520;

    private static final int MARGIN_BYTES = 3; // header, CRC and one more
    private static final int MOST_HZ = 65_535;

    private final List<Mls160aChannel> channels;
    private final int hz;
    private byte[] waiting = new byte[0];
    private long dropped;
    private long slid;

    /**
     * A host that wants {@code channels} at {@code hz}.
     *
     * @throws UserError when there is no channel, one twice, or more samples than the line carries
     */
    public Mls160aHost(List<Mls160aChannel> channels, int hz) {
        if (channels.isEmpty() || new HashSet<>(channels).size() != channels.size()) {
            throw new UserError("mls160a: channels " + channels + "; name one or more, each once");
        }
        int most = BYTES_PER_SECOND / (2 * channels.size() + MARGIN_BYTES);
        if (hz < 1 || hz > Math.min(most, MOST_HZ)) {
            throw new UserError("mls160a: " + hz + " Hz of " + channels.size() + " channels; the line carries 1 to "
                    + most + " Hz of as many");
        }
        this.channels = List.copyOf(channels);
        this.hz = hz;
    }

    /** The START message. */
    public byte[] start() {
        return Mls160aFrames.start(Mls160aChannel.mask(channels), hz);
    }

    /** The STOP message. */
    public static byte[] stop() {
        var bytes = new byte[Mls160aFrames.STOP_BYTES];
        Arrays.fill(bytes, Mls160aFrames.STOP);
        return bytes;
    }

    /**
     * Takes what has arrived.
     *
     * @return the samples that it completes, each in the order of the host's own list of channels; a list that is not in the
     *     order of the channels' bits thus names them wrongly, as in the library
     */
    public List<short[]> accept(byte[] bytes) {
        int length = Mls160aFrames.dataBytes(channels.size());
        byte[] all = Arrays.copyOf(waiting, waiting.length + bytes.length);
        System.arraycopy(bytes, 0, all, waiting.length, bytes.length);
        var samples = new ArrayList<short[]>();
        int at = 0;
        while (all.length - at >= length) {
            if (all[at] != Mls160aFrames.DATA) {
                at++;
                slid++;
            } else {
                if (Mls160aFrames.crc(all, at, at + length) == 0) {
                    samples.add(sample(all, at));
                } else {
                    dropped++;
                }
                at += length;
            }
        }
        waiting = Arrays.copyOfRange(all, at, all.length);
        return samples;
    }

    /** Messages whose CRC was wrong, or that were none. */
    public long dropped() {
        return dropped;
    }

    /** Bytes that were passed over in search of a header. */
    public long slid() {
        return slid;
    }

    private short[] sample(byte[] bytes, int from) {
        var sample = new short[channels.size()];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = Mls160aFrames.value(bytes, from, i);
        }
        return sample;
    }
}
