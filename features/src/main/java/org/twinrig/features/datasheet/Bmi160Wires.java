package org.twinrig.features.datasheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.twinrig.sensors.bmi160.Bmi160Part;
import org.twinrig.sensors.bmi160.FifoFrame;
import org.twinrig.sensors.bmi160.FifoFrame.Sensortime;
import org.twinrig.validation.sensors.SheetRow;

/** A BMI160 by its registers: ranges, rates, FIFO, start-up, self-test. */
final class Bmi160Wires {
    private static final String PART = "bmi160";
    private static final String SHEET = "BST-BMI160-DS000";
    private static final String DRIVER = "BMI160_SensorAPI 3.8.1";
    private static final double G = 9.80665; // [m/s²]
    private static final double TICK = 39.0625e-6; // [s] of sensortime
    private static final long LOOK = 20_000; // [ns] from look to look
    private static final double LOOK_MILLIS = 0.02;
    private static final int GYR_NORMAL = 0x15;

    private Bmi160Wires() {}

    static List<SheetRow> rows() {
        var rows = new ArrayList<SheetRow>();
        scales(rows);
        saturation(rows);
        rates(rows);
        frames(rows);
        watermark(rows);
        startUp(rows);
        selfTest(rows);
        return rows;
    }

    private static void scales(List<SheetRow> rows) {
        int[] accel = {0x03, 0x05, 0x08, 0x0C};
        for (int i = 0; i < accel.length; i++) {
            double perG = 16_384 >> i;
            // One count of the whole is what rounding may take.
            rows.add(SheetRow.near(PART, "±%d g".formatted(2 << i), perG, 1, count(0, G, accel[i], 0), "LSB/g", SHEET));
        }
        for (int code = 0; code < 5; code++) {
            double perDps = 16.4 * (1 << code);
            rows.add(SheetRow.near(
                    PART,
                    "±%d °/s".formatted(2000 >> code),
                    perDps,
                    0.01, // a count in 100 °/s
                    count(3, Math.toRadians(100), 0x03, code) / 100.0,
                    "LSB/(°/s)",
                    SHEET));
        }
    }

    private static void saturation(List<SheetRow> rows) {
        rows.add(SheetRow.near(PART, "3 g at ±2 g", 32_767, 0, count(0, 3 * G, 0x03, 0), "LSB", SHEET));
        rows.add(SheetRow.near(PART, "−3 g at ±2 g", -32_768, 0, count(0, -3 * G, 0x03, 0), "LSB", SHEET));
        rows.add(SheetRow.near(
                PART, "200 °/s at ±125 °/s", 32_767, 0, count(3, Math.toRadians(200), 0x03, 4), "LSB", SHEET));
    }

    private static int count(int axis, double amount, int accRange, int gyrRange) {
        var bench = new LabBench();
        bench.motion = (seconds, six) -> {
            Arrays.fill(six, 0);
            six[axis] = amount;
        };
        var host = Bmi160Host.running(bench, Bmi160Part.ideal(), 0x28, accRange, 0x28, gyrRange);
        host.sleep(500 * Bmi160Host.MILLI); // 50 samples: the filter has run in
        return host.count(axis);
    }

    private static void rates(List<SheetRow> rows) {
        int[] codes = {0x06, 0x08, 0x0A, 0x0C};
        for (int code : codes) {
            double rate = 100 * Math.pow(2, code - 8);
            // The frames of 4 s, one more or less at either end.
            rows.add(SheetRow.near(PART, "output rate, code %d".formatted(code), rate, 0.5, rate(code), "Hz", SHEET));
        }
    }

    /** Frames of the FIFO by the part's own clock [Hz]. */
    private static double rate(int code) {
        var host = Bmi160Host.running(new LabBench(), Bmi160Part.ideal(), 0x20 | code, 0x03, 0x20 | code, 0x00);
        host.set(0x47, 0xD2); // both, headers, time
        host.set(Bmi160Host.CMD, 0xB0);
        host.fifo(1024);
        int first = host.sensortime();
        int samples = 0;
        int last = first;
        for (int i = 0; i < 200; i++) {
            host.sleep(20 * Bmi160Host.MILLI);
            for (var frame : FifoFrame.parse(host.fifo(host.fifoLength() + 25)).frames()) {
                if (frame instanceof Sensortime time) {
                    last = time.ticks();
                } else {
                    samples++;
                }
            }
        }
        return samples / ((last - first & 0xFFFFFF) * TICK);
    }

    private static void frames(List<SheetRow> rows) {
        String[] names = {"gyroscope and accelerometer", "accelerometer", "gyroscope", "both, without header"};
        int[] config = {0xD0, 0x50, 0x90, 0xC0};
        int[] bytes = {13, 7, 7, 12};
        for (int i = 0; i < names.length; i++) {
            var host = Bmi160Host.running(new LabBench(), Bmi160Part.ideal(), 0x28, 0x03, 0x28, 0x00);
            host.set(0x47, config[i]);
            host.set(Bmi160Host.CMD, 0xB0);
            int before = host.fifoLength();
            host.sleep(100 * Bmi160Host.MILLI); // ten samples of 100 Hz
            rows.add(SheetRow.near(
                    PART, "FIFO, " + names[i], bytes[i], 0, (host.fifoLength() - before) / 10.0, "bytes/frame", SHEET));
        }
        var full = Bmi160Host.running(new LabBench(), Bmi160Part.ideal(), 0x2C, 0x03, 0x2C, 0x00);
        full.set(0x47, 0xC0);
        full.sleep(1000 * Bmi160Host.MILLI);
        rows.add(SheetRow.atMost(PART, "FIFO, fill after 1600 frames", 1024, full.fifoLength(), "bytes", SHEET)
                .accepting(1024 - 12, 1024)); // whole frames of 12 bytes
    }

    private static void watermark(List<SheetRow> rows) {
        var host = Bmi160Host.running(new LabBench(), Bmi160Part.ideal(), 0x28, 0x03, 0x28, 0x00);
        host.set(0x46, 40); // 160 bytes: the 13th frame of 13 bytes reaches it
        host.set(0x47, 0xD0);
        host.set(0x53, 0x0A); // INT1 an output, high when active
        host.set(0x56, 0x40);
        host.set(0x51, 0x40);
        host.device.write(host.now, 0x68, new byte[] {Bmi160Host.CMD, (byte) 0xB0});
        double millis = wait(host, () -> host.device.int1(host.now));
        // 13 samples of 10 ms, the first of them up to 10 ms after the flush.
        rows.add(SheetRow.near(PART, "watermark of 160 bytes at 100 Hz", 130, 0, millis, "ms", SHEET)
                .accepting(120 - LOOK_MILLIS, 130 + LOOK_MILLIS));
    }

    private static void startUp(List<SheetRow> rows) {
        var accel = new Bmi160Host(new LabBench(), Bmi160Part.ideal());
        rows.add(SheetRow.near(
                PART, "accelerometer, suspend to normal", 3.8, LOOK_MILLIS, mode(accel, 0x11, 4, 1), "ms", DRIVER));
        var gyro = new Bmi160Host(new LabBench(), Bmi160Part.ideal());
        rows.add(SheetRow.atMost(PART, "gyroscope, suspend to normal", 80, mode(gyro, GYR_NORMAL, 2, 1), "ms", DRIVER));
        var fast = new Bmi160Host(new LabBench(), Bmi160Part.ideal());
        mode(fast, 0x17, 2, 3);
        rows.add(SheetRow.near(
                PART,
                "gyroscope, fast start-up to normal",
                10,
                LOOK_MILLIS,
                mode(fast, GYR_NORMAL, 2, 1),
                "ms",
                DRIVER));
        var reset = new Bmi160Host(new LabBench(), Bmi160Part.ideal());
        reset.device.write(reset.now, 0x68, new byte[] {Bmi160Host.CMD, (byte) 0xB6});
        rows.add(SheetRow.near(
                PART, "soft reset", 1, LOOK_MILLIS, wait(reset, () -> reset.get(0x00) == 0xD1), "ms", DRIVER));
        var foc = Bmi160Host.running(new LabBench(), Bmi160Part.ideal(), 0x28, 0x03, 0x28, 0x00);
        foc.set(0x69, 0x40);
        foc.device.write(foc.now, 0x68, new byte[] {Bmi160Host.CMD, 0x03});
        rows.add(SheetRow.atMost(
                PART, "fast offset compensation", 250, wait(foc, () -> (foc.get(0x1B) & 0x08) != 0), "ms", DRIVER));
    }

    /** Time from {@code command} until two bits of PMU_STATUS are {@code wanted} [ms]. */
    private static double mode(Bmi160Host host, int command, int shift, int wanted) {
        host.device.write(host.now, 0x68, new byte[] {Bmi160Host.CMD, (byte) command});
        return wait(host, () -> (host.get(0x03) >> shift & 3) == wanted);
    }

    private static double wait(Bmi160Host host, BooleanSupplier done) {
        long start = host.now;
        while (!done.getAsBoolean()) {
            host.sleep(LOOK);
            if (host.now - start > 2000 * Bmi160Host.MILLI) {
                throw new IllegalStateException("a BMI160 has not answered within 2 s");
            }
        }
        return (double) (host.now - start) / Bmi160Host.MILLI;
    }

    private static void selfTest(List<SheetRow> rows) {
        var host = Bmi160Host.running(new LabBench(), Bmi160Part.ideal(), 0x2C, 0x08, 0x28, 0x00);
        host.set(0x6D, 0x0D);
        host.sleep(50 * Bmi160Host.MILLI);
        int negative = host.count(0);
        host.set(0x6D, 0x09);
        host.sleep(50 * Bmi160Host.MILLI);
        rows.add(SheetRow.atLeast(
                PART, "self-test, difference of both signs at ±8 g", 8192, host.count(0) - negative, "LSB", DRIVER));
        host.device.write(host.now, 0x68, new byte[] {0x6D, 0x10});
        double millis = wait(host, () -> (host.get(0x1B) & 0x02) != 0);
        rows.add(SheetRow.atMost(PART, "self-test of the gyroscope", 65, millis, "ms", DRIVER));
    }
}
