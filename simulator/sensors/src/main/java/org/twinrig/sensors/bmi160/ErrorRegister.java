package org.twinrig.sensors.bmi160;

/**
 * ERR_REG: dropped commands, settings that do not go together, and a magnetometer that does not answer.
 *
 * <p>Unfiltered data in low power are an error only for an interrupt that is switched on and uses them; the maker's driver
 * leaves chance bits in INT_DATA_1 when it goes to low power and expects no error. Nothing is connected to the auxiliary
 * interface: when that is on, every access by hand and every automatic one ends without acknowledgement and sets bit 5.
 *
 * @see "Bosch Sensortec, BMI160 data sheet, BST-BMI160-DS000, register 0x02 ERR_REG"
 */
final class ErrorRegister {
    private static final int DROPPED = 0x40;
    private static final int AUX_FAILED = 0x20;
    private static final int BY_HAND = 0x80; // of MAG_IF_1
    private static final int WITH_AUX = 0x20; // of IF_CONF bits 5:4

    private final Bmi160Registers registers;
    private final PowerModes power;
    private final SampleStore store;
    private int flags;
    private int code;

    ErrorRegister(Bmi160Registers registers, PowerModes power, SampleStore store) {
        this.registers = registers;
        this.power = power;
        this.store = store;
    }

    void reset() {
        flags = 0;
        code = 0;
    }

    /** A command was dropped. */
    void dropped() {
        flags |= DROPPED;
    }

    /** {@code address} was written. */
    void written(int address) {
        code = code();
        boolean asks = address == Bmi160Registers.MAG_IF + 2 || address == Bmi160Registers.MAG_IF + 3;
        if (asks && auxOn() && registers.bit(Bmi160Registers.MAG_IF + 1, BY_HAND)) {
            flags |= AUX_FAILED;
        }
    }

    /** What it says; reading clears it. */
    int read() {
        boolean polling = auxOn() && !registers.bit(Bmi160Registers.MAG_IF + 1, BY_HAND);
        int value = flags | code << 1 | (polling ? AUX_FAILED : 0);
        reset();
        return value;
    }

    private boolean auxOn() {
        return power.aux() != PowerModes.SUSPEND && (registers.get(Bmi160Registers.IF_CONF) & 0x30) == WITH_AUX;
    }

    /** Error code that the present settings deserve; 0 when they are fine. */
    private int code() {
        boolean undersampled = registers.bit(Bmi160Registers.ACC_CONF, 0x80);
        if (PathSetting.accel(registers.get(Bmi160Registers.ACC_CONF)) == null) {
            return 1;
        }
        if (PathSetting.gyro(registers.get(Bmi160Registers.GYR_CONF)) == null) {
            return 2;
        }
        if (undersampled && store.watch.usesRaw()) {
            return 3;
        }
        if (store.mismatched()) {
            return 6;
        }
        boolean unfilteredFifo = registers.bit(Bmi160Registers.FIFO_CONFIG, Bmi160Registers.FIFO_ACCEL)
                && !registers.bit(Bmi160Registers.FIFO_DOWNS, 0x80);
        return undersampled && unfilteredFifo ? 7 : 0;
    }
}
