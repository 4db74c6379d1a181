package org.twinrig.sensors.bmi160;

import java.util.List;
import java.util.Objects;

/**
 * The writable registers of a BMI160: what they hold after a reset, which bits can be written, what they mean.
 *
 * <p>Addresses and meanings are those of the maker's driver (BMI160_SensorAPI 3.8.1, bmi160_defs.h); reset values of
 * 0x40 to 0x47 and 0x7A/0x7B are those of the data sheet, those of 0x4B to 0x68 are recalled from its register map.
 *
 * @see "Bosch Sensortec, BMI160 data sheet, BST-BMI160-DS000, register map"
 */
final class Bmi160Registers {
    static final int CHIP_ID = 0x00;
    static final int ERR = 0x02;
    static final int PMU_STATUS = 0x03;
    static final int GYRO_DATA = 0x0C;
    static final int ACCEL_DATA = 0x12;
    static final int SENSORTIME = 0x18;
    static final int STATUS = 0x1B;
    static final int INT_STATUS = 0x1C;
    static final int TEMPERATURE = 0x20;
    static final int FIFO_LENGTH = 0x22;
    static final int FIFO_DATA = 0x24;
    static final int ACC_CONF = 0x40;
    static final int ACC_RANGE = 0x41;
    static final int GYR_CONF = 0x42;
    static final int GYR_RANGE = 0x43;
    static final int FIFO_DOWNS = 0x45;
    static final int FIFO_WATERMARK = 0x46;
    static final int FIFO_CONFIG = 0x47;
    static final int MAG_IF = 0x4B;
    static final int INT_EN_0 = 0x50;
    static final int INT_EN_1 = 0x51;
    static final int INT_EN_2 = 0x52;
    static final int INT_OUT_CTRL = 0x53;
    static final int INT_LATCH = 0x54;
    static final int INT_MAP_0 = 0x55;
    static final int INT_MAP_1 = 0x56;
    static final int INT_MAP_2 = 0x57;
    static final int INT_DATA_0 = 0x58;
    static final int INT_DATA_1 = 0x59;
    static final int INT_LOWHIGH = 0x5A;
    static final int INT_MOTION = 0x5F;
    static final int INT_TAP = 0x63;
    static final int INT_ORIENT = 0x65;
    static final int INT_FLAT = 0x67;
    static final int FOC_CONF = 0x69;
    static final int CONF = 0x6A;
    static final int IF_CONF = 0x6B;
    static final int SELF_TEST = 0x6D;
    static final int NV_CONF = 0x70;
    static final int OFFSET = 0x71;
    static final int OFFSET_CONF = 0x77;
    static final int STEP_COUNT = 0x78;
    static final int STEP_CONF = 0x7A;
    static final int COMMAND = 0x7E;
    static final int LAST = 0x7F;

    /** FIFO_CONFIG: what a frame holds and how. */
    static final int FIFO_GYRO = 0x80;

    static final int FIFO_ACCEL = 0x40;
    static final int FIFO_HEADER = 0x10;
    static final int FIFO_TAG_INT1 = 0x08;
    static final int FIFO_TAG_INT2 = 0x04;
    static final int FIFO_TIME = 0x02;

    private static final double ACCEL_OFFSET_STEP = 0.0039; // [g]
    private static final double GYRO_OFFSET_STEP = 0.061; // [°/s]
    /**
     * A register that can be written.
     *
     * @param name in the maker's register map
     * @param initial value after a reset
     * @param mask bits that can be written
     */
    record Register(String name, int address, int initial, int mask) {}

    private static final Register[] TABLE = {
        new Register("ACC_CONF", ACC_CONF, 0x28, 0xFF),
        new Register("ACC_RANGE", ACC_RANGE, 0x03, 0x0F),
        new Register("GYR_CONF", GYR_CONF, 0x28, 0x3F),
        new Register("GYR_RANGE", GYR_RANGE, 0x00, 0x07),
        new Register("MAG_CONF", 0x44, 0x0B, 0x0F),
        new Register("FIFO_DOWNS", FIFO_DOWNS, 0x88, 0xFF),
        new Register("FIFO_WATERMARK", FIFO_WATERMARK, 0x80, 0xFF),
        new Register("FIFO_CONFIG", FIFO_CONFIG, 0x10, 0xFE),
        new Register("MAG_IF_0", MAG_IF, 0x20, 0xFE),
        new Register("MAG_IF_1", MAG_IF + 1, 0x80, 0xBF),
        new Register("MAG_IF_2", MAG_IF + 2, 0x42, 0xFF),
        new Register("MAG_IF_3", MAG_IF + 3, 0x4C, 0xFF),
        new Register("MAG_IF_4", MAG_IF + 4, 0x00, 0xFF),
        new Register("INT_EN_0", INT_EN_0, 0x00, 0xF7),
        new Register("INT_EN_1", INT_EN_1, 0x00, 0x7F),
        new Register("INT_EN_2", INT_EN_2, 0x00, 0x0F),
        new Register("INT_OUT_CTRL", INT_OUT_CTRL, 0x00, 0xFF),
        new Register("INT_LATCH", INT_LATCH, 0x00, 0x3F),
        new Register("INT_MAP_0", INT_MAP_0, 0x00, 0xFF),
        new Register("INT_MAP_1", INT_MAP_1, 0x00, 0xFF),
        new Register("INT_MAP_2", INT_MAP_2, 0x00, 0xFF),
        new Register("INT_DATA_0", INT_DATA_0, 0x00, 0x88),
        new Register("INT_DATA_1", INT_DATA_1, 0x00, 0x80),
        new Register("INT_LOWHIGH_0", INT_LOWHIGH, 0x07, 0xFF),
        new Register("INT_LOWHIGH_1", INT_LOWHIGH + 1, 0x30, 0xFF),
        new Register("INT_LOWHIGH_2", INT_LOWHIGH + 2, 0x81, 0xC7),
        new Register("INT_LOWHIGH_3", INT_LOWHIGH + 3, 0x0B, 0xFF),
        new Register("INT_LOWHIGH_4", INT_LOWHIGH + 4, 0xC0, 0xFF),
        new Register("INT_MOTION_0", INT_MOTION, 0x00, 0xFF),
        new Register("INT_MOTION_1", INT_MOTION + 1, 0x14, 0xFF),
        new Register("INT_MOTION_2", INT_MOTION + 2, 0x14, 0xFF),
        new Register("INT_MOTION_3", INT_MOTION + 3, 0x24, 0x3F),
        new Register("INT_TAP_0", INT_TAP, 0x04, 0xC7),
        new Register("INT_TAP_1", INT_TAP + 1, 0xDA, 0xFF),
        new Register("INT_ORIENT_0", INT_ORIENT, 0x18, 0xFF),
        new Register("INT_ORIENT_1", INT_ORIENT + 1, 0x48, 0xFF),
        new Register("INT_FLAT_0", INT_FLAT, 0x08, 0x3F),
        new Register("INT_FLAT_1", INT_FLAT + 1, 0x11, 0x37),
        new Register("FOC_CONF", FOC_CONF, 0x00, 0x7F),
        new Register("CONF", CONF, 0x00, 0x02),
        new Register("IF_CONF", IF_CONF, 0x00, 0x31),
        new Register("PMU_TRIGGER", 0x6C, 0x00, 0x7F),
        new Register("SELF_TEST", SELF_TEST, 0x00, 0x1F),
        new Register("NV_CONF", NV_CONF, 0x00, 0x0F),
        new Register("OFFSET_0", OFFSET, 0x00, 0xFF),
        new Register("OFFSET_1", OFFSET + 1, 0x00, 0xFF),
        new Register("OFFSET_2", OFFSET + 2, 0x00, 0xFF),
        new Register("OFFSET_3", OFFSET + 3, 0x00, 0xFF),
        new Register("OFFSET_4", OFFSET + 4, 0x00, 0xFF),
        new Register("OFFSET_5", OFFSET + 5, 0x00, 0xFF),
        new Register("OFFSET_6", OFFSET_CONF, 0x00, 0xFF),
        new Register("STEP_CONF_0", STEP_CONF, 0x15, 0xFF),
        new Register("STEP_CONF_1", STEP_CONF + 1, 0x03, 0x0F)
    };

    private final int[] values = new int[LAST + 1];
    private final int[] masks = new int[LAST + 1];
    private final int[] nvm = new int[OFFSET_CONF - NV_CONF + 1];
    private int nvmWrites;

    Bmi160Registers() {
        for (Register row : TABLE) {
            masks[row.address()] = row.mask();
        }
        reset();
    }

    /** All that can be written, by address. */
    static List<Register> writable() {
        return List.of(TABLE);
    }

    static PathSetting initialAccel() {
        return Objects.requireNonNull(PathSetting.accel(0x28));
    }

    static PathSetting initialGyro() {
        return Objects.requireNonNull(PathSetting.gyro(0x28));
    }

    /** Everything as after power-up; what the NVM keeps comes from it. */
    void reset() {
        for (Register row : TABLE) {
            values[row.address()] = row.initial();
        }
        System.arraycopy(nvm, 0, values, NV_CONF, nvm.length);
    }

    /** Writes what can be kept to the NVM. */
    void burn() {
        System.arraycopy(values, NV_CONF, nvm, 0, nvm.length);
        nvmWrites++;
    }

    int nvmWrites() {
        return nvmWrites;
    }

    int get(int address) {
        return values[address];
    }

    boolean bit(int address, int mask) {
        return (values[address] & mask) != 0;
    }

    /** Writes the bits that can be written. */
    void set(int address, int value) {
        values[address] = value & masks[address];
    }

    /** Full scale of the accelerometer [g]; a code that the sheet does not list counts as 2 g, an assumption. */
    int accelRangeG() {
        return switch (values[ACC_RANGE]) {
            case 0x05 -> 4;
            case 0x08 -> 8;
            case 0x0C -> 16;
            default -> 2;
        };
    }

    /** Counts per g. */
    double accelLsb() {
        return 32_768.0 / accelRangeG();
    }

    /** Counts per °/s, as the data sheet rounds them: 16.4 at ±2000 °/s. */
    double gyroLsb() {
        return 16.4 * (1 << Math.min(4, values[GYR_RANGE]));
    }

    /** What the offset registers add to {@code axis} [g or °/s], as far as they are switched on. */
    double offset(int axis) {
        if (axis < 3) {
            return bit(OFFSET_CONF, 0x40) ? ACCEL_OFFSET_STEP * (byte) values[OFFSET + axis] : 0;
        }
        if (!bit(OFFSET_CONF, 0x80)) {
            return 0;
        }
        int ten = values[OFFSET + axis] | (values[OFFSET_CONF] >> 2 * (axis - 3) & 3) << 8;
        return GYRO_OFFSET_STEP * (ten << 22 >> 22);
    }

    /** Writes to the offset registers what adds {@code amount} [g or °/s] to {@code axis}, as far as they reach. */
    void putOffset(int axis, double amount) {
        if (axis < 3) {
            int steps = (int) Math.max(-128, Math.min(127, Math.rint(amount / ACCEL_OFFSET_STEP)));
            values[OFFSET + axis] = steps & 0xFF;
            return;
        }
        int steps = (int) Math.max(-512, Math.min(511, Math.rint(amount / GYRO_OFFSET_STEP)));
        values[OFFSET + axis] = steps & 0xFF;
        int shift = 2 * (axis - 3);
        values[OFFSET_CONF] = values[OFFSET_CONF] & ~(3 << shift) | (steps >> 8 & 3) << shift;
    }
}
