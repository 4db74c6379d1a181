package org.twinrig.sensors.bmi160;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.time.SimTime;
import org.twinrig.sensors.PartSheet;
import org.twinrig.sensors.PartSheet.Entry;
import org.twinrig.sensors.PartSheet.Face;
import org.twinrig.sensors.PartSheet.Parameter;
import org.twinrig.sensors.bus.BusFault;

/** What a host finds at a BMI160, from its own tables of registers and commands. */
final class Bmi160Sheet {
    private Bmi160Sheet() {}

    static PartSheet sheet() {
        var entries = new ArrayList<Entry>();
        addReadable(entries);
        for (var register : Bmi160Registers.writable()) {
            entries.add(new Entry(
                    "register",
                    hex(register.address()),
                    register.name(),
                    "reads, writes bits " + hex(register.mask()),
                    hex(register.initial()) + " after a reset"));
            if (register.address() == Bmi160Registers.OFFSET_CONF) {
                entries.add(readable(Bmi160Registers.STEP_COUNT, "STEP_CNT", 2));
            }
        }
        entries.add(new Entry("register", hex(Bmi160Registers.COMMAND), "CMD", "writes", "commands, below"));
        addCommands(entries, Bmi160Part.ideal());
        return new PartSheet(faces(), entries, parameters(), BusFault.sheet());
    }

    private static List<Face> faces() {
        return List.of(
                new Face(
                        "I²C",
                        hex(Bmi160Device.ADDRESS),
                        "one more with SDO high; registers that a burst goes on through"),
                new Face("SPI", "", "after the first rising edge of chip select; bit 7 of the address reads"),
                new Face("pins", "INT1, INT2", "interrupts, as the registers map them"));
    }

    private static void addReadable(List<Entry> entries) {
        entries.add(readable(Bmi160Registers.CHIP_ID, "CHIP_ID", 1));
        entries.add(readable(Bmi160Registers.ERR, "ERR_REG", 1));
        entries.add(readable(Bmi160Registers.PMU_STATUS, "PMU_STATUS", 1));
        entries.add(readable(Bmi160Registers.GYRO_DATA, "GYR_X..Z", 6));
        entries.add(readable(Bmi160Registers.ACCEL_DATA, "ACC_X..Z", 6));
        entries.add(readable(Bmi160Registers.SENSORTIME, "SENSORTIME", 3));
        entries.add(readable(Bmi160Registers.STATUS, "STATUS", 1));
        entries.add(readable(Bmi160Registers.INT_STATUS, "INT_STATUS", 4));
        entries.add(readable(Bmi160Registers.TEMPERATURE, "TEMPERATURE", 2));
        entries.add(readable(Bmi160Registers.FIFO_LENGTH, "FIFO_LENGTH", 2));
        entries.add(readable(Bmi160Registers.FIFO_DATA, "FIFO_DATA", 1));
    }

    private static Entry readable(int address, String name, int bytes) {
        return new Entry("register", hex(address), name, "reads", bytes == 1 ? "" : bytes + " bytes");
    }

    private static void addCommands(List<Entry> entries, Bmi160Part part) {
        entries.add(command(Bmi160Chip.OFFSET_COMPENSATION, "start_foc", part.focNanos()));
        entries.add(command(PowerModes.ACCEL_COMMANDS + PowerModes.SUSPEND, "acc_suspend", 0));
        entries.add(command(PowerModes.ACCEL_COMMANDS + PowerModes.NORMAL, "acc_normal", part.accelStartNanos()));
        entries.add(command(PowerModes.ACCEL_COMMANDS + PowerModes.LOW_POWER, "acc_low_power", part.accelStartNanos()));
        entries.add(command(PowerModes.GYRO_COMMANDS + PowerModes.SUSPEND, "gyr_suspend", 0));
        entries.add(command(PowerModes.GYRO_COMMANDS + PowerModes.NORMAL, "gyr_normal", part.gyroStartNanos()));
        entries.add(command(PowerModes.GYRO_COMMANDS + PowerModes.FAST_START, "gyr_fast_start", part.gyroStartNanos()));
        entries.add(command(Bmi160Chip.BURN_NVM, "prog_nvm", part.nvmNanos()));
        entries.add(command(Bmi160Chip.FLUSH_FIFO, "fifo_flush", 0));
        entries.add(command(Bmi160Chip.CLEAR_INTERRUPTS, "int_reset", 0));
        entries.add(command(Bmi160Chip.CLEAR_STEPS, "step_cnt_clr", 0));
        entries.add(command(Bmi160Chip.SOFT_RESET, "softreset", Bmi160Device.RESET_NANOS));
    }

    private static Entry command(int code, String name, long nanos) {
        return new Entry("command", hex(code), name, "runs", millis(nanos), "written to CMD");
    }

    private static List<Parameter> parameters() {
        var part = Bmi160Part.ideal();
        return List.of(
                new Parameter("accelNoise", 1e6 * Bmi160Settings.TYPICAL_ACCEL_NOISE, "µg/√Hz", "each axis"),
                new Parameter("gyroNoise", Bmi160Settings.TYPICAL_GYRO_NOISE, "°/s/√Hz", "each axis"),
                new Parameter("clockPpm", part.clockPpm(), "ppm", "how much its clock runs fast"),
                new Parameter("accelStart", millis(part.accelStartNanos()), "ms", "from suspend to normal"),
                new Parameter("gyroStart", millis(part.gyroStartNanos()), "ms", "from suspend to normal"),
                new Parameter("gyroResume", millis(part.gyroResumeNanos()), "ms", "from fast start-up to normal"),
                new Parameter("foc", millis(part.focNanos()), "ms", "fast offset compensation"),
                new Parameter("nvm", millis(part.nvmNanos()), "ms", "writing the non-volatile memory"),
                new Parameter("gyroSelfTest", millis(part.gyroSelfTestNanos()), "ms", ""),
                new Parameter("deflection", part.deflection(), "g", "of the accelerometer's self-test, each way"),
                new Parameter("powerUp", millis(part.powerUpNanos()), "ms", "until the bus answers"),
                new Parameter("writeGap", millis(part.writeGapNanos()), "ms", "in suspend, lost when closer; 0: none"));
    }

    private static double millis(long nanos) {
        return (double) nanos / SimTime.MILLISECOND;
    }

    private static String hex(int value) {
        return "0x%02X".formatted(value);
    }
}
