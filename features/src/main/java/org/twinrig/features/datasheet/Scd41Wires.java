package org.twinrig.features.datasheet;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.sensors.bus.I2cDevice;
import org.twinrig.sensors.scd41.Scd41Device;
import org.twinrig.sensors.scd41.Scd41Frames;
import org.twinrig.sensors.scd41.Scd41Part;
import org.twinrig.validation.sensors.SheetRow;

/** An SCD41 on its bus: how long it does not answer after each command, how often it measures, its checksums. */
final class Scd41Wires {
    private static final String PART = "scd41";
    private static final String SHEET = "Sensirion SCD4x v1.7, command overview";
    private static final long MILLI = 1_000_000;
    private static final long LOOK = 20_000; // [ns] from look to look
    private static final double LOOK_MILLIS = (double) LOOK / MILLI;
    private static final int POWER_DOWN = 0x36e0;
    private static final int WAKE_UP = 0x36f6;
    private static final int START_PERIODIC = 0x21b1;

    /** Code, argument or −1, longest execution time [ms]. */
    private static final int[][] LONG = {
        {0x3f86, -1, 500},
        {0x362f, 400, 400},
        {0x3615, -1, 800},
        {0x3639, -1, 10_000},
        {0x3632, -1, 1200},
        {0x3646, -1, 30},
        {0x219d, -1, 5000},
        {0x2196, -1, 50}
    };

    private static final String[] LONG_NAMES = {
        "stop_periodic_measurement",
        "perform_forced_recalibration",
        "persist_settings",
        "perform_self_test",
        "perform_factory_reset",
        "reinit",
        "measure_single_shot",
        "measure_single_shot_rht_only"
    };

    /** Code and argument of the commands of 1 ms. */
    private static final int[][] SHORT = {
        {0xec05, -1}, {0x241d, 1498}, {0x2318, -1}, {0x2427, 100}, {0x2322, -1}, {0xe000, 1013}, {0xe000, -1},
        {0x2416, 1}, {0x2313, -1}, {0x243a, 400}, {0x233f, -1}, {0x2445, 44}, {0x2340, -1}, {0x244e, 156},
        {0x234b, -1}, {0xe4b8, -1}, {0x3682, -1}, {0x202f, -1}
    };

    /** Words and their checksums: the sheet's example and those of makers' drivers, recomputed. */
    private static final int[][] CRC = {
        {0xbeef, 0x92}, {0x01f4, 0x33}, {0x6667, 0xa2}, {0x5eb9, 0x3c}, {0x07e6, 0x48}, {0x0912, 0x63}, {0x079e, 0x09},
        {0x044c, 0x42}, {0x03db, 0x42}, {0x01e0, 0xb4}, {0x7fce, 0x7b}, {0x0001, 0xb0}, {0x0000, 0x81}, {0x8000, 0xa2},
        {0x8006, 0x04}, {0x1440, 0x51}, {0xf896, 0x31}, {0x9f07, 0xc2}, {0x3bbe, 0x89}, {0x01b3, 0x99}, {0x01a4, 0x4d},
        {0x004c, 0xc1}, {0x009c, 0xc5}
    };

    private Scd41Wires() {}

    static List<SheetRow> rows() {
        var rows = new ArrayList<SheetRow>();
        for (int i = 0; i < LONG.length; i++) {
            rows.add(SheetRow.near(
                    PART,
                    LONG_NAMES[i] + ", execution",
                    LONG[i][2],
                    LOOK_MILLIS,
                    busy(LONG[i][0], LONG[i][1]),
                    "ms",
                    SHEET));
        }
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int[] command : SHORT) {
            double millis = busy(command[0], command[1]);
            least = Math.min(least, millis);
            most = Math.max(most, millis);
        }
        String others = "%d other commands, ".formatted(SHORT.length);
        rows.add(SheetRow.near(PART, others + "shortest", 1, LOOK_MILLIS, least, "ms", SHEET));
        rows.add(SheetRow.near(PART, others + "longest", 1, LOOK_MILLIS, most, "ms", SHEET));
        rows.add(SheetRow.near(PART, "wake_up", 30, LOOK_MILLIS, wakeUp(), "ms", SHEET));
        rows.add(SheetRow.near(PART, "periodic measurement, period", 5, 0.01 / 10, period(), "s", SHEET)); // 10 periods
        long right = 0;
        for (int[] vector : CRC) {
            right += (Scd41Frames.encode(vector[0])[2] & 0xFF) == vector[1] ? 1 : 0;
        }
        rows.add(SheetRow.near(
                PART, "checksums that are right", CRC.length, 0, right, "words", "drivers and sheet, recomputed"));
        return rows;
    }

    private static Scd41Device device() {
        return new Scd41Device(new LabBench(), LabBench.EYE, Scd41Part.ideal(), new RandomStreams(1).stream("noise"));
    }

    /** Time after {@code code} until the part acknowledges its address again [ms]. */
    private static double busy(int code, int argument) {
        var device = device();
        long start = 1000 * MILLI;
        send(device, start, argument < 0 ? Scd41Frames.command(code) : Scd41Frames.command(code, argument));
        return until(device, start);
    }

    private static double wakeUp() {
        var device = device();
        send(device, 1000 * MILLI, Scd41Frames.command(POWER_DOWN));
        long start = 2000 * MILLI;
        device.write(start, Scd41Device.ADDRESS, Scd41Frames.command(WAKE_UP)); // never acknowledged
        return until(device, start);
    }

    private static double until(Scd41Device device, long start) {
        long now = start;
        while (device.write(now, Scd41Device.ADDRESS, new byte[0]) == I2cDevice.NACK) {
            now += LOOK;
        }
        return (double) (now - start) / MILLI;
    }

    /** Mean time from one measurement to the next [s], by asking every 10 ms. */
    private static double period() {
        var device = device();
        long now = 1000 * MILLI;
        send(device, now, Scd41Frames.command(START_PERIODIC));
        long first = 0;
        long last = 0;
        for (int found = 0; found <= 10; ) {
            now += 10 * MILLI;
            if ((word(device, now, 0xe4b8) & 0x7FF) != 0) {
                now += 2 * MILLI;
                word(device, now, 0xec05);
                last = now;
                first = found == 0 ? now : first;
                found++;
            }
        }
        return (last - first) * 1e-9 / 10;
    }

    private static int word(Scd41Device device, long now, int code) {
        send(device, now, Scd41Frames.command(code));
        var bytes = new byte[3];
        device.read(now + MILLI, Scd41Device.ADDRESS, bytes);
        return Scd41Frames.decode(bytes)[0];
    }

    private static void send(Scd41Device device, long now, byte[] bytes) {
        if (device.write(now, Scd41Device.ADDRESS, bytes) != bytes.length) {
            throw new IllegalStateException("an SCD41 refused a command that its sheet allows");
        }
    }
}
