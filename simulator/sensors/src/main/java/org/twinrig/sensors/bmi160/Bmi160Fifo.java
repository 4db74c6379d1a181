package org.twinrig.sensors.bmi160;

/**
 * The FIFO of a BMI160: 1024 bytes of whole frames, the oldest given up when a new one does not fit.
 *
 * <p>With headers, what was given up is counted in a skip frame (two bytes, at most 255 frames) that stands before the
 * rest and belongs to the fill level. A frame that is read in part is read again from its beginning. Reading past the
 * end gives a sensortime frame, when that is switched on, and then 0x80; without headers 0x8000 again and again.
 *
 * @see "Bosch Sensortec, BMI160 data sheet, BST-BMI160-DS000, section 2.5 FIFO; register 0x22 FIFO_LENGTH"
 */
final class Bmi160Fifo {
    static final int CAPACITY = 1024;
    static final int SKIP = 0x40;
    static final int TIME = 0x44;
    static final int INPUT_CONFIG = 0x48;
    static final int DATA = 0x80;
    static final int HAS_GYRO = 0x08;
    static final int HAS_ACCEL = 0x04;

    private static final int MASK = CAPACITY - 1;
    private static final int SKIP_BYTES = 2;
    private static final int TIME_BYTES = 4;
    private static final int MOST_SKIPPED = 255;

    private final byte[] bytes = new byte[CAPACITY];
    private final int[] lengths = new int[CAPACITY]; // of the frames, from firstFrame on
    private int head;
    private int size;
    private int firstFrame;
    private int frames;
    private int skipped;
    private boolean header = true;
    private int offset; // of the next byte in what is being read
    private int past; // bytes read past the end

    void clear() {
        size = 0;
        frames = 0;
        skipped = 0;
        beginBurst();
    }

    /** Whether frames have headers from now on; a change empties the FIFO. */
    void header(boolean on) {
        if (header != on) {
            clear();
            header = on;
        }
    }

    boolean header() {
        return header;
    }

    /** Bytes that there are to read. */
    int level() {
        return size + skipBytes();
    }

    /** Whether a frame of {@code length} bytes still fits. */
    boolean fits(int length) {
        return level() + length <= CAPACITY;
    }

    /** {@code count} frames were never stored. */
    void lost(long count) {
        if (count > 0) {
            skipped = header ? (int) Math.min(MOST_SKIPPED, skipped + count) : 0;
        }
    }

    /** Adds the first {@code length} bytes of {@code frame}. */
    void push(byte[] frame, int length) {
        while (!fits(length)) {
            drop();
            lost(1);
        }
        int at = head + size & MASK;
        int first = Math.min(length, CAPACITY - at);
        System.arraycopy(frame, 0, bytes, at, first);
        if (first < length) {
            System.arraycopy(frame, first, bytes, 0, length - first);
        }
        size += length;
        lengths[firstFrame + frames & MASK] = length;
        frames++;
    }

    /** A read begins: a frame that the last one left in its middle is given again. */
    void beginBurst() {
        offset = 0;
        past = 0;
    }

    /** Goes on with the burst from {@code from}; {@code sensortime} is the time to tell past the end, or negative. */
    void read(byte[] into, int from, int sensortime) {
        int i = from;
        while (i < into.length) {
            int whole = skipped == 0 && offset == 0 ? takeWhole(into, i) : 0;
            i += whole;
            if (whole == 0) {
                into[i++] = next(sensortime);
            }
        }
    }

    /** Copies as many whole frames as lie one after the other and fit; their bytes. */
    private int takeWhole(byte[] into, int at) {
        int from = head;
        int room = Math.min(into.length - at, CAPACITY - from);
        int taken = 0;
        while (frames > 0 && taken + lengths[firstFrame] <= room) {
            taken += lengths[firstFrame];
            drop();
        }
        System.arraycopy(bytes, from, into, at, taken);
        return taken;
    }

    private byte next(int sensortime) {
        if (skipped > 0) {
            int value = offset == 0 ? SKIP : skipped;
            if (++offset >= SKIP_BYTES) {
                skipped = 0;
                offset = 0;
            }
            return (byte) value;
        }
        if (frames > 0) {
            byte value = bytes[head + offset & MASK];
            if (++offset >= lengths[firstFrame]) {
                drop();
            }
            return value;
        }
        int at = past++;
        if (header && sensortime >= 0 && at < TIME_BYTES) {
            return (byte) (at == 0 ? TIME : sensortime >> 8 * (at - 1));
        }
        return (byte) (header || (at & 1) == 0 ? DATA : 0);
    }

    private int skipBytes() {
        return skipped > 0 ? SKIP_BYTES : 0;
    }

    private void drop() {
        int length = lengths[firstFrame];
        head = head + length & MASK;
        size -= length;
        firstFrame = firstFrame + 1 & MASK;
        frames--;
        offset = 0;
    }
}
