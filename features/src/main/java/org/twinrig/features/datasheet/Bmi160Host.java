package org.twinrig.features.datasheet;

import org.twinrig.core.random.RandomStreams;
import org.twinrig.sensors.bmi160.Bmi160Device;
import org.twinrig.sensors.bmi160.Bmi160Part;
import org.twinrig.sensors.bmi160.FifoFrame;
import org.twinrig.sensors.bmi160.FifoFrame.Axes;
import org.twinrig.sensors.bmi160.FifoFrame.Sample;
import org.twinrig.sensors.bus.I2cDevice;

/** A microcontroller with a BMI160 on an I²C bus whose transfers take no time. */
final class Bmi160Host {
    static final long MILLI = 1_000_000; // [ns]
    static final int CMD = 0x7E;

    final LabBench bench;
    final Bmi160Device device;
    long now = 100 * MILLI; // the part is powered up

    Bmi160Host(LabBench bench, Bmi160Part part) {
        this.bench = bench;
        this.device = new Bmi160Device(bench, part, false, new RandomStreams(6));
    }

    /** Sets configuration and range of both sensors and switches them on. */
    static Bmi160Host running(LabBench bench, Bmi160Part part, int accConf, int accRange, int gyrConf, int gyrRange) {
        var host = new Bmi160Host(bench, part);
        host.set(0x40, accConf);
        host.set(0x41, accRange);
        host.set(0x42, gyrConf);
        host.set(0x43, gyrRange);
        host.set(CMD, 0x11);
        host.sleep(5 * MILLI);
        host.set(CMD, 0x15);
        host.sleep(81 * MILLI);
        return host;
    }

    void sleep(long nanos) {
        now += nanos;
    }

    /** Writes a register and waits the millisecond that the maker's driver waits. */
    void set(int register, int value) {
        device.write(now, Bmi160Device.ADDRESS, new byte[] {(byte) register, (byte) value});
        now += MILLI;
    }

    /** The byte at {@code register}; −1 when the part does not answer. */
    int get(int register) {
        byte[] bytes = read(register, 1);
        return bytes.length == 0 ? -1 : bytes[0] & 0xFF;
    }

    byte[] read(int register, int length) {
        var bytes = new byte[length];
        boolean heard = device.write(now, Bmi160Device.ADDRESS, new byte[] {(byte) register}) != I2cDevice.NACK
                && device.read(now, Bmi160Device.ADDRESS, bytes) != I2cDevice.NACK;
        return heard ? bytes : new byte[0];
    }

    /** The count of axis x, y, z of the accelerometer (0..2) or gyroscope (3..5). */
    int count(int axis) {
        byte[] two = read(axis < 3 ? 0x12 + 2 * axis : 0x0C + 2 * (axis - 3), 2);
        return (short) (two[0] & 0xFF | two[1] << 8);
    }

    int fifoLength() {
        byte[] two = read(0x22, 2);
        return two[0] & 0xFF | (two[1] & 0x07) << 8;
    }

    byte[] fifo(int length) {
        return read(0x24, length);
    }

    /** Sensortime now [39.0625 µs]. */
    int sensortime() {
        byte[] three = read(0x18, 3);
        return three[0] & 0xFF | (three[1] & 0xFF) << 8 | (three[2] & 0xFF) << 16;
    }

    /** Lets {@code samples} of one axis stream through the FIFO at {@code rate} [Hz]; counts. */
    double[] stream(int axis, int samples, double rate) {
        boolean accel = axis < 3;
        set(0x47, accel ? 0x40 : 0x80);
        set(CMD, 0xB0);
        var signal = new double[samples];
        int at = 0;
        while (at < samples) {
            sleep((long) Math.min(1e9, 100e9 / rate));
            for (var frame :
                    FifoFrame.parseHeaderless(fifo(fifoLength()), !accel, accel).frames()) {
                var sample = (Sample) frame;
                if (at < samples) {
                    signal[at++] = component(
                            accel ? sample.accel().orElseThrow() : sample.gyro().orElseThrow(), axis % 3);
                }
            }
        }
        return signal;
    }

    private static double component(Axes axes, int axis) {
        return axis == 0 ? axes.x() : axis == 1 ? axes.y() : axes.z();
    }
}
