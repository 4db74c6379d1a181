package org.twinrig.sensors.bmi160;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a controller finds in the FIFO of a BMI160, from bytes and back to bytes.
 *
 * @see "Bosch Sensortec, BMI160 data sheet, BST-BMI160-DS000, section 2.5 FIFO"
 */
public sealed interface FifoFrame {
    /** Three axes in counts. */
    record Axes(short x, short y, short z) {}

    /**
     * A sample of one sensor or both.
     *
     * @param tags levels of pins INT1 (bit 0) and INT2 (bit 1)
     */
    record Sample(Optional<Axes> gyro, Optional<Axes> accel, int tags) implements FifoFrame {}

    /** {@code count} frames were lost before the next one; 255 means that many or more. */
    record Skipped(int count) implements FifoFrame {}

    /** The FIFO was empty at this sensortime [39.0625 µs]. */
    record Sensortime(int ticks) implements FifoFrame {}

    /** Settings of a sensor have changed; bits 0 to 3: accelerometer's configuration and range, gyroscope's likewise. */
    record InputConfig(int what) implements FifoFrame {}

    /**
     * What bytes held.
     *
     * @param used number of bytes that whole frames took; what follows is a part of a frame or nothing
     */
    record Content(List<FifoFrame> frames, int used) {
        public Content {
            frames = List.copyOf(frames);
        }
    }

    /**
     * Reads frames with headers, up to the first byte that was read past the end, or to a frame that is not whole.
     *
     * @throws IllegalArgumentException when a header is none
     */
    static Content parse(byte[] bytes) {
        var frames = new ArrayList<FifoFrame>();
        int at = 0;
        while (at < bytes.length && (bytes[at] & 0xFF) != Bmi160Fifo.DATA) {
            int header = bytes[at] & 0xFF;
            int length = length(header, at);
            if (at + length > bytes.length) {
                break;
            }
            frames.add(frame(header, bytes, at + 1));
            at += length;
        }
        return new Content(frames, at);
    }

    /** Reads frames without headers that hold what is said, up to the first word that was read past the end. */
    static Content parseHeaderless(byte[] bytes, boolean gyro, boolean accel) {
        var frames = new ArrayList<FifoFrame>();
        int length = 6 * ((gyro ? 1 : 0) + (accel ? 1 : 0));
        int at = 0;
        while (length > 0 && at + length <= bytes.length && !past(bytes, at, length)) {
            frames.add(sample(gyro, accel, 0, bytes, at));
            at += length;
        }
        return new Content(frames, at);
    }

    /** The bytes of {@code frames}, with or without headers; without, only samples can be written. */
    static byte[] encode(List<? extends FifoFrame> frames, boolean headers) {
        var out = new ByteArrayOutputStream();
        for (var frame : frames) {
            if (frame instanceof Sample sample) {
                encode(sample, headers, out);
            } else if (!headers) {
                throw new IllegalArgumentException(frame + " cannot be written without a header");
            } else if (frame instanceof Skipped skipped) {
                out.write(Bmi160Fifo.SKIP);
                out.write(skipped.count());
            } else if (frame instanceof Sensortime time) {
                out.write(Bmi160Fifo.TIME);
                out.write(time.ticks());
                out.write(time.ticks() >> 8);
                out.write(time.ticks() >> 16);
            } else if (frame instanceof InputConfig config) {
                out.write(Bmi160Fifo.INPUT_CONFIG);
                out.write(config.what());
            }
        }
        return out.toByteArray();
    }

    private static int length(int header, int at) {
        return switch (header) {
            case Bmi160Fifo.SKIP, Bmi160Fifo.INPUT_CONFIG -> 2;
            case Bmi160Fifo.TIME -> 4;
            default -> {
                int content = header & 0x3C;
                if ((header & 0xC0) != Bmi160Fifo.DATA || content == 0 || (content & 0x30) != 0) {
                    throw new IllegalArgumentException(
                            "byte %d of the FIFO is %02x; a header is 40, 44, 48, 84, 88 or 8c".formatted(at, header));
                }
                yield 1 + 6 * Integer.bitCount(content);
            }
        };
    }

    private static FifoFrame frame(int header, byte[] bytes, int at) {
        return switch (header) {
            case Bmi160Fifo.SKIP -> new Skipped(bytes[at] & 0xFF);
            case Bmi160Fifo.INPUT_CONFIG -> new InputConfig(bytes[at] & 0xFF);
            case Bmi160Fifo.TIME ->
                new Sensortime(bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16);
            default ->
                sample(
                        (header & Bmi160Fifo.HAS_GYRO) != 0,
                        (header & Bmi160Fifo.HAS_ACCEL) != 0,
                        header & 3,
                        bytes,
                        at);
        };
    }

    private static Sample sample(boolean gyro, boolean accel, int tags, byte[] bytes, int at) {
        return new Sample(
                gyro ? Optional.of(axes(bytes, at)) : Optional.empty(),
                accel ? Optional.of(axes(bytes, gyro ? at + 6 : at)) : Optional.empty(),
                tags);
    }

    private static Axes axes(byte[] bytes, int at) {
        return new Axes(count(bytes, at), count(bytes, at + 2), count(bytes, at + 4));
    }

    private static short count(byte[] bytes, int at) {
        return (short) (bytes[at] & 0xFF | bytes[at + 1] << 8);
    }

    private static void encode(Sample sample, boolean header, ByteArrayOutputStream out) {
        if (header) {
            out.write(Bmi160Fifo.DATA
                    | (sample.gyro().isPresent() ? Bmi160Fifo.HAS_GYRO : 0)
                    | (sample.accel().isPresent() ? Bmi160Fifo.HAS_ACCEL : 0)
                    | sample.tags());
        }
        sample.gyro().ifPresent(axes -> encode(axes, out));
        sample.accel().ifPresent(axes -> encode(axes, out));
    }

    private static void encode(Axes axes, ByteArrayOutputStream out) {
        for (short count : new short[] {axes.x(), axes.y(), axes.z()}) {
            out.write(count);
            out.write(count >> 8);
        }
    }

    /** Whether a frame without header is nothing but the word that stands past the end. */
    private static boolean past(byte[] bytes, int at, int length) {
        for (int i = 0; i < length; i += 2) {
            if ((bytes[at + i] & 0xFF) != Bmi160Fifo.DATA || bytes[at + i + 1] != 0) {
                return false;
            }
        }
        return true;
    }
}
