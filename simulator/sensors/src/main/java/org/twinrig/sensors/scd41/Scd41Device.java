package org.twinrig.sensors.scd41;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Point;
import org.twinrig.physics.RoomField;
import org.twinrig.sensors.SensorContext;
import org.twinrig.sensors.SensorOptions;
import org.twinrig.sensors.bus.I2cDevice;
import org.twinrig.sensors.bus.Powered;

/**
 * An SCD41 as a target on an I²C bus, powered from the start.
 *
 * <p>A command is two bytes, an argument a word with its checksum. While a command executes the part acknowledges
 * nothing, neither a read header nor the next command; afterwards a read header is acknowledged only when there is an
 * answer, and reading empties it, however early the controller stops. A command that is unknown, or not allowed while
 * measuring, is not acknowledged at its second byte; a wrong checksum is not acknowledged and the command is ignored;
 * bytes too many are not acknowledged (at which byte, is an assumption; the sheet says that such commands are refused).
 * Asleep, it acknowledges nothing and heeds only wake_up; that command is never acknowledged. Execution times are the
 * longest that the sheet allows and count from the start condition of the write.
 *
 * @see "Sensirion, SCD4x data sheet, version 1.7, April 2025, digital interface description"
 */
public final class Scd41Device implements I2cDevice, Powered {
    /** Its address. */
    public static final int ADDRESS = 0x62;

    private static final long POWER_UP_NANOS = 30 * SimTime.MILLISECOND; // older revisions of the sheet: 1 s
    private static final int COMMAND_BYTES = 2;
    private static final int ARGUMENT_BYTES = 5;

    private final Scd41Firmware firmware;
    private boolean powered = true;
    private boolean asleep;
    private long busyUntil = POWER_UP_NANOS;
    private byte @Nullable [] answer;

    /** {@code part} at {@code at} in {@code room}, with its own stream of {@code noise}. */
    public Scd41Device(RoomField room, Point at, Scd41Part part, RandomStream noise) {
        firmware = new Scd41Firmware(room, at, part, noise);
        firmware.start(true);
    }

    /**
     * The part that the sensor of this context is, on its bus: same errors, same stream of noise; of the options only
     * {@code ideal} counts, the others a controller sets itself.
     */
    public static Scd41Device mount(SensorContext context) {
        boolean ideal = new SensorOptions(new Scd41(), context).flag("ideal", false);
        var part = ideal ? Scd41Part.ideal() : Scd41Part.draw(context.random());
        return new Scd41Device(context.requiredRoom(new Scd41()), context.at(), part, context.random().stream("noise"));
    }

    @Override
    public int write(long timeNanos, int address, byte[] bytes) {
        if (!answers(timeNanos, address)) {
            if (powered && asleep && address == ADDRESS && isWakeUp(bytes)) {
                asleep = false;
                busyUntil = timeNanos + Scd41Command.WAKE_UP.executionNanos();
                firmware.start(false);
            }
            return NACK;
        }
        if (bytes.length < COMMAND_BYTES) {
            return bytes.length;
        }
        var command = Scd41Command.of(Scd41Frames.word(bytes, 0));
        boolean refused = command == null
                || command == Scd41Command.WAKE_UP
                || firmware.measuring() && !command.allowedWhileMeasuring();
        if (command == null || refused) {
            return COMMAND_BYTES - 1;
        }
        return take(command, bytes, timeNanos);
    }

    @Override
    public int read(long timeNanos, int address, byte[] into) {
        Arrays.fill(into, (byte) 0xFF);
        if (!answers(timeNanos, address) || answer == null) {
            return NACK;
        }
        int driven = Math.min(answer.length, into.length);
        System.arraycopy(answer, 0, into, 0, driven);
        answer = null;
        return driven;
    }

    @Override
    public void powerOff(long timeNanos) {
        firmware.advance(timeNanos);
        powered = false;
    }

    @Override
    public void powerOn(long timeNanos) {
        powered = true;
        asleep = false;
        answer = null;
        busyUntil = timeNanos + POWER_UP_NANOS;
        firmware.start(true);
    }

    /** How often settings were written to the EEPROM, which is good for at least 2000 times. */
    public int eepromWrites() {
        return firmware.eepromWrites();
    }

    /** Lets the part live on to {@code timeNanos} without a transaction, so that it sees the air of every moment. */
    public void advance(long timeNanos) {
        if (powered) {
            firmware.advance(timeNanos);
        }
    }

    private boolean answers(long timeNanos, int address) {
        if (!powered || address != ADDRESS || asleep || timeNanos < busyUntil) {
            return false;
        }
        firmware.advance(timeNanos);
        return true;
    }

    private int take(Scd41Command command, byte[] bytes, long timeNanos) {
        boolean withArgument = command.argument() != Scd41Command.Argument.NONE && bytes.length > COMMAND_BYTES;
        if (!withArgument) {
            if (command.argument() != Scd41Command.Argument.NEEDED) {
                run(command, 0, timeNanos);
            }
            return COMMAND_BYTES;
        }
        if (bytes.length < ARGUMENT_BYTES) {
            return bytes.length;
        }
        int argument = Scd41Frames.word(bytes, COMMAND_BYTES);
        if ((bytes[ARGUMENT_BYTES - 1] & 0xFF) != Scd41Words.crc(argument)) {
            return ARGUMENT_BYTES - 1;
        }
        if (command == Scd41Command.AMBIENT_PRESSURE) {
            firmware.setPressure(argument);
            finish(command, null, timeNanos);
        } else {
            run(command, argument, timeNanos);
        }
        return ARGUMENT_BYTES;
    }

    private void run(Scd41Command command, int argument, long timeNanos) {
        int[] words = command == Scd41Command.AMBIENT_PRESSURE
                ? new int[] {firmware.pressureWord()}
                : firmware.execute(command, argument, timeNanos);
        finish(command, words, timeNanos);
        asleep = command == Scd41Command.POWER_DOWN;
    }

    private void finish(Scd41Command command, int @Nullable [] words, long timeNanos) {
        answer = words == null ? null : Scd41Frames.encode(words);
        busyUntil = timeNanos + command.executionNanos();
    }

    private static boolean isWakeUp(byte[] bytes) {
        return bytes.length == COMMAND_BYTES && Scd41Frames.word(bytes, 0) == Scd41Command.WAKE_UP.code();
    }
}
