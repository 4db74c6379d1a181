package org.twinrig.sensors.bmi160;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.VibrationField;

/** The inside of a BMI160: time, commands, and registers as a controller sees them. */
final class Bmi160Chip {
    private static final int ID = 0xD1;
    static final int OFFSET_COMPENSATION = 0x03; // commands, register 0x7E
    static final int BURN_NVM = 0xA0;
    static final int FLUSH_FIFO = 0xB0;
    static final int CLEAR_INTERRUPTS = 0xB1;
    static final int CLEAR_STEPS = 0xB2;
    static final int SOFT_RESET = 0xB6;

    private static final int NO_TEMPERATURE = 0x8000;
    private static final double TEMPERATURE_STEP = 1 / 512.0; // [K]
    private static final double TEMPERATURE_ZERO = 296.15; // [K]
    private static final long FAST_TEMPERATURE = 10_000_000; // [ns] while the gyroscope is in normal mode
    private static final long SLOW_TEMPERATURE = 1_280_000_000L; // [ns]
    private static final long TIME_TICK = 78_125; // [ns/2] 39.0625 µs

    private final Bmi160Registers registers = new Bmi160Registers();
    private final InterruptLines lines = new InterruptLines(registers);
    private final PowerModes power;
    private final Sampler sampler;
    private final SampleStore store;
    private final Bmi160Tasks tasks;
    private final ErrorRegister errors;
    private int temperature = NO_TEMPERATURE;
    private long temperatureDue;

    Bmi160Chip(VibrationField machine, Bmi160Part part, RandomStreams random) {
        power = new PowerModes(part);
        sampler = new Sampler(machine, part, random);
        store = new SampleStore(registers, sampler, lines);
        errors = new ErrorRegister(registers, power, store);
        tasks = new Bmi160Tasks(part, registers, power, sampler.input, random.stream("foc"));
        reset(0);
    }

    /** Everything but the NVM starts anew at {@code timeNanos}. */
    void reset(long timeNanos) {
        registers.reset();
        lines.reset();
        power.reset();
        tasks.reset();
        tasks.selfTest(0, 0, timeNanos);
        store.reset();
        sampler.restart(timeNanos);
        Arrays.fill(sampler.latest, (short) 0);
        errors.reset();
        temperature = NO_TEMPERATURE;
        sampler.accel.use(Bmi160Registers.initialAccel());
        sampler.gyro.use(Bmi160Registers.initialGyro());
        refresh();
    }

    Bmi160Registers registers() {
        return registers;
    }

    SampleStore store() {
        return store;
    }

    InterruptLines lines() {
        return lines;
    }

    /** Whether a burst of writes is taken as a whole. */
    boolean takesBursts() {
        return power.takesBursts();
    }

    /** Lets everything happen up to {@code timeNanos}. */
    void advance(long timeNanos) {
        sampler.input.now(timeNanos);
        long event = Math.min(power.next(), tasks.next());
        while (event <= timeNanos) {
            sample(event);
            power.apply(event);
            tasks.finish(event);
            refresh();
            event = Math.min(power.next(), tasks.next());
        }
        sample(timeNanos);
    }

    /** 24 bits of time since the last reset. */
    int sensortime(long timeNanos) {
        return (int) (sampler.input.clockNanos(timeNanos) * 2 / TIME_TICK) & 0xFFFFFF;
    }

    /** Time that a FIFO read past its end is told, or −1 when it is not. */
    int fifoTime(long timeNanos) {
        return registers.bit(Bmi160Registers.FIFO_CONFIG, Bmi160Registers.FIFO_TIME) ? sensortime(timeNanos) : -1;
    }

    /** Reads one register, with all that reading it does. */
    int read(int address, long timeNanos) {
        if (address >= Bmi160Registers.ACC_CONF) {
            return readSetting(address);
        }
        if (address >= Bmi160Registers.GYRO_DATA && address < Bmi160Registers.SENSORTIME) {
            return readData(address);
        }
        int value = switch (address) {
            case Bmi160Registers.CHIP_ID -> ID;
            case Bmi160Registers.ERR -> errors.read();
            case Bmi160Registers.PMU_STATUS -> power.status();
            case Bmi160Registers.SENSORTIME -> sensortime(timeNanos);
            case Bmi160Registers.SENSORTIME + 1 -> sensortime(timeNanos) >> 8;
            case Bmi160Registers.SENSORTIME + 2 -> sensortime(timeNanos) >> 16;
            case Bmi160Registers.STATUS ->
                tasks.status() | (store.accelReady ? 0x80 : 0) | (store.gyroReady ? 0x40 : 0);
            case Bmi160Registers.INT_STATUS -> readStatus(0x00FF, timeNanos);
            case Bmi160Registers.INT_STATUS + 1 -> readStatus(0xFF00, timeNanos) >> 8;
            case Bmi160Registers.INT_STATUS + 2 -> store.watch.firstSigns();
            case Bmi160Registers.INT_STATUS + 3 -> store.watch.lastSigns();
            case Bmi160Registers.TEMPERATURE -> temperature(timeNanos);
            case Bmi160Registers.TEMPERATURE + 1 -> temperature(timeNanos) >> 8;
            case Bmi160Registers.FIFO_LENGTH -> store.fifo.level();
            case Bmi160Registers.FIFO_LENGTH + 1 -> store.fifo.level() >> 8;
            default -> 0;
        };
        return value & 0xFF;
    }

    /** Writes one register; the result is true when that was a soft reset. */
    boolean write(int address, int value, long timeNanos) {
        if (address == Bmi160Registers.COMMAND) {
            return command(value, timeNanos);
        }
        int before = registers.get(address);
        registers.set(address, value);
        int now = registers.get(address);
        switch (address) {
            case Bmi160Registers.ACC_CONF -> changeAccel(PathSetting.accel(now), before != now);
            case Bmi160Registers.GYR_CONF -> changeGyro(PathSetting.gyro(now), before != now);
            case Bmi160Registers.ACC_RANGE -> changed(0x02, before != now);
            case Bmi160Registers.GYR_RANGE -> changed(0x08, before != now);
            case Bmi160Registers.SELF_TEST -> tasks.selfTest(before, now, timeNanos);
            default -> {}
        }
        refresh();
        errors.written(address);
        store.lines(timeNanos);
        return false;
    }

    private boolean command(int command, long timeNanos) {
        if (command == SOFT_RESET) {
            reset(timeNanos);
            return true;
        }
        if (tasks.busy()) {
            errors.dropped();
            return false;
        }
        switch (command) {
            case OFFSET_COMPENSATION -> tasks.startOffsetCompensation(timeNanos);
            case BURN_NVM -> dropUnless(tasks.startBurning(timeNanos));
            case FLUSH_FIFO -> store.fifo.clear();
            case CLEAR_INTERRUPTS -> lines.clear();
            case CLEAR_STEPS -> store.watch.steps().clear();
            default -> {
                if (PowerModes.isCommand(command)) {
                    dropUnless(power.change(command, timeNanos));
                    power.apply(timeNanos);
                    refresh();
                }
            }
        }
        store.lines(timeNanos);
        return false;
    }

    private void dropUnless(boolean taken) {
        if (!taken) {
            errors.dropped();
        }
    }

    private void changeAccel(@Nullable PathSetting setting, boolean changed) {
        if (setting != null && changed) {
            sampler.accel.use(setting);
            sampler.forget();
        }
        changed(0x01, changed);
    }

    private void changeGyro(@Nullable PathSetting setting, boolean changed) {
        if (setting != null && changed) {
            sampler.gyro.use(setting);
            sampler.forget();
        }
        changed(0x04, changed);
    }

    /** An input of the FIFO has changed; bits: accelerometer's and gyroscope's configuration and range, 0 to 3. */
    private void changed(int what, boolean really) {
        if (really) {
            store.inputChanged(what);
        }
    }

    private void refresh() {
        boolean accelOn = power.accel() != PowerModes.SUSPEND;
        boolean gyroOn = power.gyro() == PowerModes.NORMAL;
        if (accelOn != sampler.accelOn || gyroOn != sampler.gyroOn) {
            sampler.forget();
        }
        sampler.accelOn = accelOn;
        sampler.gyroOn = gyroOn;
        sampler.accelLsb = registers.accelLsb();
        sampler.gyroLsb = registers.gyroLsb();
        for (int axis = 0; axis < sampler.offset.length; axis++) {
            sampler.offset[axis] = registers.offset(axis);
        }
        store.configure();
    }

    private void sample(long timeNanos) {
        sampler.run(sampler.input.stepAt(timeNanos), store.stride(), store.fifoStride(), store);
    }

    private int readSetting(int address) {
        return switch (address) {
            case Bmi160Registers.STEP_COUNT -> store.watch.steps().count() & 0xFF;
            case Bmi160Registers.STEP_COUNT + 1 -> store.watch.steps().count() >> 8;
            default -> registers.get(address);
        };
    }

    private int readData(int address) {
        if (address >= Bmi160Registers.ACCEL_DATA) {
            store.accelReady = false;
        } else {
            store.gyroReady = false;
        }
        lines.served(InterruptLines.DATA_READY);
        int at = (address - Bmi160Registers.GYRO_DATA) / 2;
        int counts = sampler.latest[(at + 3) % 6]; // the gyroscope comes first
        return counts >> 8 * (address & 1) & 0xFF;
    }

    private int readStatus(int mask, long timeNanos) {
        int status = lines.status(timeNanos) & mask;
        lines.read(mask);
        return status;
    }

    private int temperature(long timeNanos) {
        if (power.accel() == PowerModes.SUSPEND && power.gyro() == PowerModes.SUSPEND) {
            temperatureDue = timeNanos;
            return NO_TEMPERATURE;
        }
        if (timeNanos >= temperatureDue) {
            long period = power.gyro() == PowerModes.NORMAL ? FAST_TEMPERATURE : SLOW_TEMPERATURE;
            temperatureDue += ((timeNanos - temperatureDue) / period + 1) * period;
            double steps = (sampler.input.kelvin() - TEMPERATURE_ZERO) / TEMPERATURE_STEP;
            temperature = (int) Math.max(Short.MIN_VALUE + 1, Math.min(Short.MAX_VALUE, Math.rint(steps)));
        }
        return temperature;
    }
}
