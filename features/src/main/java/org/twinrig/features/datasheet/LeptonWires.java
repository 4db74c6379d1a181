package org.twinrig.features.datasheet;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.physics.ThermalScene;
import org.twinrig.sensors.lepton35.vospi.VospiFormat;
import org.twinrig.sensors.lepton35.vospi.VospiPacket;
import org.twinrig.validation.sensors.SheetRow;

/** A Lepton on its buses: segments and frames, flat fields, counts. */
final class LeptonWires {
    private static final String PART = "lepton35";
    private static final String SHEET = "FLIR Lepton Engineering Datasheet, Rev 200";
    private static final int[] CYCLE = {1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final int FFC_RUN = 0x0240;
    private static final int FFC_STATUS = 0x0244;
    private static final int FFC_MODE = 0x023C;
    private static final int TLINEAR_RESOLUTION = 0x4EC4;

    private LeptonWires() {}

    static List<SheetRow> rows() {
        var rows = new ArrayList<SheetRow>();
        segments(rows);
        flatField(rows);
        interval(rows);
        resolution(rows);
        return rows;
    }

    private static void segments(List<SheetRow> rows) {
        var host = new LeptonHost("high");
        host.device.select(host.now);
        var starts = new ArrayList<Long>();
        var tags = new ArrayList<Integer>();
        var packet = new byte[VospiFormat.RAW14.packetBytes()];
        while (tags.size() < 120) {
            long at = host.now;
            host.packet(packet);
            if (!VospiPacket.isDiscard(packet) && VospiPacket.number(packet) == 0) {
                starts.add(at);
            }
            if (!VospiPacket.isDiscard(packet) && VospiPacket.number(packet) == VospiPacket.SEGMENT_PACKET) {
                tags.add(VospiPacket.segment(packet));
            }
        }
        int first = tags.indexOf(1);
        int right = 0;
        for (int i = first; i < first + 108; i++) {
            right += tags.get(i) == CYCLE[(i - first) % CYCLE.length] ? 1 : 0;
        }
        double rate = 107 / ((starts.get(first + 107) - starts.get(first)) * 1e-9);
        double frames = 8 / ((starts.get(first + 96) - starts.get(first)) * 1e-9);
        // The sheet rounds all three to the digits given.
        rows.add(SheetRow.near(PART, "segments", 106, 1, rate, "Hz", SHEET));
        rows.add(SheetRow.near(PART, "frames, with those that repeat", 26.4, 0.1, 3 * frames, "Hz", SHEET));
        rows.add(SheetRow.near(PART, "unique frames", 8.77, 0.01, frames, "Hz", "recorded with a tCam; sheet: 8.8"));
        rows.add(
                SheetRow.near(PART, "segments in the order 1 2 3 4 and eight invalid", 108, 0, right, "of 108", SHEET));
    }

    private static void flatField(List<SheetRow> rows) {
        var host = new LeptonHost("high");
        host.sleep(3000);
        long start = host.now;
        host.run(FFC_RUN);
        do {
            host.now += LeptonHost.MILLI;
        } while (host.get(FFC_STATUS, 2)[0] != 0);
        // The status changes with the frames, 114 ms apart; the camera's clock tells the end to 1 ms. The sheet gives
        // 26.4
        // frames a second to three digits: 0.4 %.
        double millis = (double) (host.now - start) / LeptonHost.MILLI - 1000 * sinceFlat(host);
        rows.add(SheetRow.near(PART, "flat field, 23 frames", 23 / 26.4 * 1000, 6, millis, "ms", SHEET));
    }

    /** Time between flat fields once the camera is warm. */
    private static void interval(List<SheetRow> rows) {
        var host = new LeptonHost("high");
        host.sleep(1_500_000); // five times the lag of its own heat
        double before = sinceFlat(host);
        var closings = new ArrayList<Double>();
        while (closings.size() < 2) {
            host.sleep(1000);
            double elapsed = sinceFlat(host);
            if (elapsed < before) {
                closings.add(host.now * 1e-9 - elapsed);
            }
            before = elapsed;
        }
        // The sheet counts to the notice; two seconds of notice and 0.9 s of shutter follow before the next count.
        double notice = 52 / 26.4 + 23 / 26.4;
        rows.add(SheetRow.near(
                PART,
                "time between flat fields, less notice and shutter",
                180,
                0.5,
                closings.get(1) - closings.get(0) - notice,
                "s",
                SHEET)); // frames are 0.11 s apart
    }

    /** Seconds since the last flat field, as the camera tells it. */
    private static double sinceFlat(LeptonHost host) {
        int[] words = host.get(FFC_MODE, 16);
        return ((long) words[9] << 16 | words[8]) * 1e-3;
    }

    private static void resolution(List<SheetRow> rows) {
        var host = new LeptonHost("high");
        host.sleep(2000);
        double fine = slope(host);
        host.set(TLINEAR_RESOLUTION, 0, 0);
        double coarse = slope(host);
        // A part's slope is off by up to 2.1 %, three of its sigmas.
        rows.add(SheetRow.near(PART, "TLinear, fine step", 100, 2.5, fine, "counts/K", SHEET));
        rows.add(SheetRow.near(PART, "TLinear, coarse step", 10, 0.25, coarse, "counts/K", SHEET));
    }

    private static double slope(LeptonHost host) {
        double cold = at(host, 300);
        return (at(host, 320) - cold) / 20;
    }

    private static double at(LeptonHost host, double kelvin) {
        host.bench.scene = ThermalScene.even(LabBench.LENGTH, LabBench.WIDTH, LabBench.HEIGHT, kelvin);
        host.sleep(400); // three frames
        return host.mean();
    }
}
