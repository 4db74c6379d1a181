package org.twinrig.sensors.lepton35.cci;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.twinrig.sensors.bus.I2cDevice;
import org.twinrig.sensors.lepton35.vospi.Crc16;

/**
 * The registers of the command interface.
 *
 * <pre>
 *  0000 power   0002 status (0 busy, 1 boot mode, 2 booted, 15..8 error)   0004 command   0006 length in words
 *  0008..0026 DATA0..15   0028 CRC of the data   F800..FBFF block buffer 0   FC00..FFFF block buffer 1
 * </pre>
 * Registers have 16 bits, highest byte first; a transfer starts with the register's address and goes on to the next by
 * itself. A command starts when its register is written; its result is there when busy ends. Not published, ours: what a
 * command written while busy does (nothing), and a byte too many (it is acknowledged and dropped).
 *
 * @see "FLIR, Lepton Software Interface Description Document, 110-0144-04, section 2.1"
 */
public final class CciPort implements I2cDevice {
    /** Its address. */
    public static final int ADDRESS = 0x2A;
    /** Words that the DATA registers hold; longer attributes go through block buffer 0. */
    public static final int DATA_WORDS = 16;
    /** Words in a block buffer. */
    public static final int BUFFER_WORDS = 512;

    private static final int POWER = 0x0000;
    private static final int STATUS = 0x0002;
    private static final int COMMAND = 0x0004;
    private static final int LENGTH = 0x0006;
    private static final int DATA = 0x0008;
    private static final int CRC = 0x0028;
    private static final int BUFFERS = 0xF800;
    private static final int BUSY = 1;
    private static final int BOOT_MODE = 1 << 1; // from the part's own memory
    private static final int BOOTED = 1 << 2;
    private static final int ADDRESS_SPACE = 0x10000;

    private final CciCamera camera;
    private final int[] data = new int[DATA_WORDS];
    private final int[] buffers = new int[2 * BUFFER_WORDS];
    private int pointer;
    private int command;
    private int length;
    private int crc;
    private int error;
    private CciCamera.@Nullable Reply pending;
    private long doneNanos;

    /** The registers of {@code camera}. */
    public CciPort(CciCamera camera) {
        this.camera = camera;
    }

    /** Registers as after power-on. */
    public void reset() {
        Arrays.fill(data, 0);
        Arrays.fill(buffers, 0);
        pointer = 0;
        command = 0;
        length = 0;
        crc = 0;
        error = 0;
        pending = null;
    }

    @Override
    public int write(long timeNanos, int address, byte[] bytes) {
        if (address != ADDRESS) {
            return NACK;
        }
        boolean answers = camera.answers(timeNanos);
        if (!answers) {
            camera.wake(timeNanos);
            return NACK;
        }
        settle(timeNanos);
        if (bytes.length >= 2) {
            pointer = word(bytes, 0) & ~1;
        }
        for (int i = 2; i + 1 < bytes.length; i += 2) {
            store(timeNanos, pointer, word(bytes, i));
            pointer = (pointer + 2) % ADDRESS_SPACE;
        }
        return bytes.length;
    }

    @Override
    public int read(long timeNanos, int address, byte[] into) {
        if (address != ADDRESS || !camera.answers(timeNanos)) {
            return NACK;
        }
        settle(timeNanos);
        for (int i = 0; i < into.length; i += 2) {
            int word = load(timeNanos, pointer);
            into[i] = (byte) (word >> 8);
            if (i + 1 < into.length) {
                into[i + 1] = (byte) word;
            }
            pointer = (pointer + 2) % ADDRESS_SPACE;
        }
        return into.length;
    }

    private void settle(long timeNanos) {
        var reply = pending;
        if (reply == null || timeNanos < doneNanos) {
            return;
        }
        pending = null;
        error = reply.error().code() & 0xFF;
        int[] words = reply.words();
        if (words.length > 0) {
            int[] target = words.length <= DATA_WORDS ? data : buffers;
            System.arraycopy(words, 0, target, 0, words.length);
            crc = Crc16.ofWords(words, words.length);
        }
    }

    private void store(long timeNanos, int register, int word) {
        if (register >= BUFFERS) {
            buffers[(register - BUFFERS) / 2] = word;
        } else if (register >= DATA && register < CRC) {
            data[(register - DATA) / 2] = word;
        } else if (register == LENGTH) {
            length = word;
        } else if (register == COMMAND && pending == null && camera.booted(timeNanos)) {
            command = word;
            int[] source = length <= DATA_WORDS ? data : buffers;
            var reply = camera.execute(timeNanos, word, length, Arrays.copyOf(source, Math.min(length, BUFFER_WORDS)));
            error = 0;
            pending = reply;
            doneNanos = timeNanos + reply.busyNanos();
        }
    }

    private int load(long timeNanos, int register) {
        if (register >= BUFFERS) {
            return buffers[(register - BUFFERS) / 2];
        }
        if (register >= DATA && register < CRC) {
            return data[(register - DATA) / 2];
        }
        return switch (register) {
            case STATUS -> status(timeNanos);
            case COMMAND -> command;
            case LENGTH -> length;
            case CRC -> crc;
            case POWER -> 0;
            default -> 0;
        };
    }

    private int status(long timeNanos) {
        if (!camera.booted(timeNanos)) {
            return BOOT_MODE | BUSY;
        }
        return error << 8 | BOOTED | BOOT_MODE | (pending != null ? BUSY : 0);
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }
}
