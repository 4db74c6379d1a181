package org.twinrig.sensors.bmi160;

import static org.assertj.core.api.Assertions.assertThat;

import org.twinrig.sensors.bus.Controller;

/**
 * Drives a BMI160 over I²C in the steps and with the waits of the maker's API: bytes one by one while no sensor is in
 * normal mode, 1 ms after each write, 5 ms and 81 ms for sensors to start.
 */
final class Bmi160Driver {
    final Bmi160Device device;
    final Controller bus;
    private boolean normal;

    Bmi160Driver(Bmi160Device device) {
        this(device, 400_000);
    }

    Bmi160Driver(Bmi160Device device, int clockHz) {
        this.device = device;
        bus = new Controller(device, Bmi160Device.ADDRESS, clockHz);
    }

    void set(int register, int... values) {
        if (normal) {
            var bytes = new int[1 + values.length];
            bytes[0] = register;
            System.arraycopy(values, 0, bytes, 1, values.length);
            assertThat(bus.write(bytes)).isTrue();
            bus.sleepMillis(1);
            return;
        }
        for (int i = 0; i < values.length; i++) {
            assertThat(bus.write(register + i, values[i])).isTrue();
            bus.sleepMillis(1);
        }
    }

    int get(int register) {
        return bus.register(register);
    }

    /** Initialisation: identity, at most three times, then a soft reset. */
    Bmi160Driver init() {
        int id = 0;
        for (int i = 0; i < 3 && id != 0xD1; i++) {
            id = get(0x00);
        }
        assertThat(id).isEqualTo(0xD1);
        reset();
        return this;
    }

    void reset() {
        set(0x7E, 0xB6);
        normal = false;
        bus.sleepMillis(1);
    }

    /** Configuration as the API writes it, then both sensors to normal mode, then the error register. */
    int configure(int accConf, int accRange, int gyrConf, int gyrRange) {
        bus.registers(0x40, 2);
        set(0x40, accConf);
        set(0x41, accRange);
        bus.registers(0x42, 2);
        set(0x42, gyrConf);
        set(0x43, gyrRange);
        accel(0x11);
        gyro();
        return get(0x02) >> 1 & 0x0F;
    }

    void accel(int mode) {
        get(0x40);
        set(0x7E, mode);
        bus.sleepMillis(5);
        normal = mode == 0x11;
    }

    void gyro() {
        set(0x7E, 0x15);
        bus.sleepMillis(81);
        normal = true;
    }

    /** Reads accelerometer or gyroscope, x y z. */
    int[] data(int register) {
        int[] bytes = bus.registers(register, 6);
        var counts = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            counts[axis] = (short) (bytes[2 * axis] | bytes[2 * axis + 1] << 8);
        }
        return counts;
    }

    int[] accelData() {
        return data(0x12);
    }

    int[] gyroData() {
        return data(0x0C);
    }

    int fifoLength() {
        int[] two = bus.registers(0x22, 2);
        return two[0] | (two[1] & 0x07) << 8;
    }

    byte[] fifo(int length) {
        assertThat(bus.write(0x24)).isTrue();
        return bus.read(length);
    }

    /** Self-test of the accelerometer; the three differences in counts. */
    int[] accelSelfTest() {
        set(0x41, 0x08);
        accel(0x11);
        set(0x40, 0x2C);
        set(0x6D, 0x0D);
        bus.sleepMillis(50);
        int[] first = accelData();
        set(0x6D, 0x09);
        bus.sleepMillis(50);
        int[] second = accelData();
        reset();
        return new int[] {second[0] - first[0], second[1] - first[1], second[2] - first[2]};
    }

    boolean gyroSelfTest() {
        gyro();
        set(0x6D, get(0x6D) | 0x10);
        bus.sleepMillis(15 + 50);
        boolean passed = (get(0x1B) & 0x02) != 0;
        reset();
        return passed;
    }

    /** Fast offset compensation; true when it was ready in time and had not been ready at once. */
    boolean compensate(int conf) {
        set(0x77, get(0x77) | 0xC0);
        set(0x69, conf);
        set(0x7E, 0x03);
        if ((get(0x1B) & 0x08) != 0) {
            return false;
        }
        for (int i = 0; i < 11; i++) {
            bus.sleepMillis(25);
            if ((get(0x1B) & 0x08) != 0) {
                return true;
            }
        }
        return false;
    }
}
