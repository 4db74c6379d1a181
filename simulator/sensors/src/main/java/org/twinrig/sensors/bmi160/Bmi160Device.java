package org.twinrig.sensors.bmi160;

import java.util.Arrays;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.VibrationField;
import org.twinrig.sensors.SensorContext;
import org.twinrig.sensors.bus.I2cDevice;
import org.twinrig.sensors.bus.Powered;
import org.twinrig.sensors.bus.SpiDevice;

/**
 * A BMI160 on its primary interface, I²C or SPI, powered since before the start.
 *
 * <p>I²C: the first byte written is a register's address, more bytes go to it and the following ones; a read gives what is
 * there and onwards. SPI: the first byte is the address, bit 7 for reading. A burst does not advance beyond FIFO_DATA.
 * With both sensors in suspend or low power only the first byte of a burst of writes counts. The part listens on I²C
 * until chip select rises for the first time (which the maker's driver brings about by reading 0x7F), then on SPI until
 * it is reset; the transfer that switches it is lost.
 *
 * <p>Samples are computed when somebody looks. A host lets the part live on with {@link #advance} at least every 2 s if
 * FIFO, motion interrupts and step counter shall know of all that happened; of a longer silence only its end is computed.
 * Nothing is connected to the magnetometer's interface. Not modelled: the second interface for cameras.
 *
 * @see "Bosch Sensortec, BMI160 data sheet, BST-BMI160-DS000, section 3; BMI160_SensorAPI 3.8.1"
 */
public final class Bmi160Device implements I2cDevice, SpiDevice, Powered {
    /** Its address when SDO is low; one more when it is high. */
    public static final int ADDRESS = 0x68;

    static final long RESET_NANOS = SimTime.MILLISECOND; // what the maker's driver waits after a soft reset

    private final Bmi160Part part;
    private final int address;
    private final Bmi160Chip chip;
    private boolean powered = true;
    private boolean spi;
    private long deafUntil;
    private long lastWrite = Long.MIN_VALUE / 2;
    private int pointer;
    private boolean selected;
    private boolean addressed;
    private boolean reading;

    /**
     * A {@code part} on {@code machine}.
     *
     * @param sdoHigh whether its SDO pin is high, which makes the address 0x69
     * @param random its own streams; the children {@code accel} and {@code gyro} and the stream {@code foc} are taken
     */
    public Bmi160Device(VibrationField machine, Bmi160Part part, boolean sdoHigh, RandomStreams random) {
        this.part = part;
        address = sdoHigh ? ADDRESS + 1 : ADDRESS;
        chip = new Bmi160Chip(machine, part, random);
    }

    /** The part that a sensor of this context is, on its bus: same errors. */
    public static Bmi160Device mount(SensorContext context) {
        return new Bmi160Device(
                context.requiredMachine(new Bmi160Type()), Bmi160Part.draw(context.random()), false, context.random());
    }

    @Override
    public int write(long timeNanos, int to, byte[] bytes) {
        if (spi || to != address || !awake(timeNanos)) {
            return NACK;
        }
        if (bytes.length > 0) {
            pointer = bytes[0] & Bmi160Registers.LAST;
            put(bytes, 1, timeNanos);
        }
        return bytes.length;
    }

    @Override
    public int read(long timeNanos, int from, byte[] into) {
        if (spi || from != address || !awake(timeNanos)) {
            Arrays.fill(into, (byte) 0xFF);
            return NACK;
        }
        chip.store().fifo.beginBurst();
        get(into, 0, timeNanos);
        return into.length;
    }

    @Override
    public void select(long timeNanos) {
        selected = true;
        addressed = false;
        chip.store().fifo.beginBurst();
    }

    @Override
    public void exchange(long timeNanos, byte[] out, byte[] in) {
        Arrays.fill(in, (byte) 0xFF);
        if (!selected || !spi || out.length == 0 || !awake(timeNanos)) {
            return;
        }
        int data = 0;
        if (!addressed) {
            addressed = true;
            reading = (out[0] & 0x80) != 0;
            pointer = out[0] & Bmi160Registers.LAST;
            data = 1;
        }
        if (reading) {
            get(in, data, timeNanos);
        } else {
            put(out, data, timeNanos);
        }
    }

    @Override
    public void deselect(long timeNanos) {
        if (selected && powered && timeNanos >= deafUntil) {
            spi = true;
        }
        selected = false;
    }

    @Override
    public void powerOff(long timeNanos) {
        powered = false;
    }

    @Override
    public void powerOn(long timeNanos) {
        powered = true;
        reset(timeNanos, part.powerUpNanos());
        chip.reset(timeNanos);
    }

    /** Lets the part live on to {@code timeNanos} without a transaction. */
    public void advance(long timeNanos) {
        awake(timeNanos);
    }

    /** Level of pin INT1 at {@code timeNanos}; false when its output is off or the part has no power. */
    public boolean int1(long timeNanos) {
        return awake(timeNanos) && chip.lines().pin(1, timeNanos);
    }

    /** Level of pin INT2, as {@link #int1}. */
    public boolean int2(long timeNanos) {
        return awake(timeNanos) && chip.lines().pin(2, timeNanos);
    }

    /** Drives pin INT1 (1) or INT2 (2) from outside; with tags switched on, FIFO frames from then on tell its level. */
    public void drive(long timeNanos, int pin, boolean level) {
        if (pin != 1 && pin != 2) {
            throw new IllegalArgumentException("pin " + pin + "; a BMI160 has pins 1 and 2");
        }
        awake(timeNanos);
        chip.store().drive(pin, level);
    }

    /** How often the NVM was written. */
    public int nvmWrites() {
        return chip.registers().nvmWrites();
    }

    private boolean awake(long timeNanos) {
        if (!powered || timeNanos < deafUntil) {
            return false;
        }
        chip.advance(timeNanos);
        return true;
    }

    private void get(byte[] into, int from, long timeNanos) {
        for (int i = from; i < into.length; i++) {
            if (pointer == Bmi160Registers.FIFO_DATA) {
                chip.store().fifo.read(into, i, chip.fifoTime(timeNanos));
                chip.store().lines(timeNanos);
                return;
            }
            into[i] = (byte) chip.read(pointer, timeNanos);
            pointer = pointer + 1 & Bmi160Registers.LAST;
        }
    }

    private void put(byte[] bytes, int from, long timeNanos) {
        boolean bursts = chip.takesBursts();
        int end = bursts ? bytes.length : Math.min(bytes.length, from + 1);
        if (!bursts && timeNanos - lastWrite < part.writeGapNanos()) {
            return;
        }
        for (int i = from; i < end; i++) {
            lastWrite = timeNanos;
            if (chip.write(pointer, bytes[i] & 0xFF, timeNanos)) {
                reset(timeNanos, RESET_NANOS);
                return;
            }
            if (pointer != Bmi160Registers.FIFO_DATA) {
                pointer = pointer + 1 & Bmi160Registers.LAST;
            }
        }
    }

    private void reset(long timeNanos, long deafNanos) {
        deafUntil = timeNanos + deafNanos;
        spi = false;
        addressed = false;
        selected = false;
        pointer = 0;
    }
}
