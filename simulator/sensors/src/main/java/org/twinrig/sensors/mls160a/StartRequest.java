package org.twinrig.sensors.mls160a;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.twinrig.core.UserError;

/**
 * What a host asks of an MLS/160A: which channels, how often.
 *
 * <pre>  'A' (0x41)  mask:u8  frequency:u16 little endian  crc8  </pre>
 *
 * <p>There is no answer but the data itself. The line runs at 115,200 baud, 11,520 bytes/s, so that n channels of
 * 2n+2 bytes a frame and one byte of slack leave room for at most 11520/(2n+3) frames per second; the head itself
 * reaches 1600.
 *
 * @param mask the channels' bits [1..255]
 * @param frequencyHz frames per second [Hz, 1..65535 on the wire]
 * @see "PyDSlog, SSV Software Systems, github.com/SSV-embedded/PyDSlog"
 */
public record StartRequest(int mask, int frequencyHz) {
    /** Line speed of the head [baud]; fixed. */
    public static final int BAUD = 115_200;
    /** Bytes of the message. */
    public static final int BYTES = 5;

    static final byte HEADER = 'A';
    private static final int BYTES_PER_SECOND = BAUD / 10; // start bit, 8 data bits, stop bit
    private static final int HIGHEST_FREQUENCY = 1600; // [Hz] of the BMI160 inside
    private static final byte STOP = 'Z';
    private static final int STOP_BYTES = 512;

    public StartRequest {
        if (mask < 0 || mask > 0xFF || frequencyHz < 0 || frequencyHz > 0xFFFF) {
            throw new IllegalArgumentException(
                    "mask " + mask + " or frequency " + frequencyHz + " does not fit into its bytes");
        }
    }

    /** Asks for {@code channels}. */
    public static StartRequest of(List<HeadChannel> channels, int frequencyHz) {
        return new StartRequest(HeadChannel.mask(channels), frequencyHz);
    }

    /** The channels in the order in which the head sends them. */
    public List<HeadChannel> channels() {
        return HeadChannel.of(mask);
    }

    /** Bytes of each data frame that this request asks for. */
    public int frameBytes() {
        return DataFrames.bytes(Integer.bitCount(mask));
    }

    /** Most frames per second that {@code channels} channels [1..8] may ask for [Hz]. */
    public static int highestFrequency(int channels) {
        return Math.min(HIGHEST_FREQUENCY, BYTES_PER_SECOND / (2 * channels + 3));
    }

    /** Why neither the line nor the head can do this; empty when they can. */
    public Optional<String> objection() {
        int n = Integer.bitCount(mask);
        if (n == 0) {
            return Optional.of("no channel is asked for; name at least one");
        }
        if (frequencyHz == 0) {
            return Optional.of("a frequency of 0 Hz is asked for; 1 Hz is the lowest");
        }
        if (frequencyHz > HIGHEST_FREQUENCY) {
            return Optional.of(
                    "%d Hz is asked for; the MLS/160A reaches %d Hz, and with %d channel%s the line carries %d Hz"
                            .formatted(frequencyHz, HIGHEST_FREQUENCY, n, n == 1 ? "" : "s", highestFrequency(n)));
        }
        if (frequencyHz > highestFrequency(n)) {
            return Optional.of(
                    "%d Hz with %d channels is more than the line carries: at %d baud it is at most %d/(2·%d+3) = %d Hz; ask for less, or for fewer channels"
                            .formatted(frequencyHz, n, BAUD, BYTES_PER_SECOND, n, highestFrequency(n)));
        }
        return Optional.empty();
    }

    /**
     * Returns this request if it can be fulfilled.
     *
     * @throws UserError with the {@link #objection} otherwise
     */
    public StartRequest requirePossible() {
        objection().ifPresent(text -> {
            throw new UserError(text);
        });
        return this;
    }

    /** The message on the wire. */
    public byte[] encode() {
        byte[] message = {HEADER, (byte) mask, (byte) frequencyHz, (byte) (frequencyHz >> 8), 0};
        message[BYTES - 1] = (byte) Crc8.of(message, 0, BYTES - 1);
        return message;
    }

    /** Reads the message at {@code offset}; empty when its header or its CRC is wrong. */
    public static Optional<StartRequest> decode(byte[] bytes, int offset) {
        if (bytes.length - offset < BYTES || bytes[offset] != HEADER || Crc8.of(bytes, offset, BYTES) != 0) {
            return Optional.empty();
        }
        int frequency = (bytes[offset + 2] & 0xFF) | (bytes[offset + 3] & 0xFF) << 8;
        return Optional.of(new StartRequest(bytes[offset + 1] & 0xFF, frequency));
    }

    /** What ends a stream: 512 times 'Z', so many because the line is half duplex and some collide with data. */
    public static byte[] stop() {
        var message = new byte[STOP_BYTES];
        Arrays.fill(message, STOP);
        return message;
    }
}
