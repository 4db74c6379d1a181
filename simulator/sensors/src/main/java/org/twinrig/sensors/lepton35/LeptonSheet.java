package org.twinrig.sensors.lepton35;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.AirState;
import org.twinrig.physics.Point;
import org.twinrig.physics.RoomField;
import org.twinrig.physics.ThermalScene;
import org.twinrig.sensors.PartSheet;
import org.twinrig.sensors.lepton35.cci.CciError;
import org.twinrig.sensors.lepton35.cci.CciPort;
import org.twinrig.sensors.lepton35.cci.CommandTable;
import org.twinrig.sensors.lepton35.vospi.VospiFormat;

/** What a host finds at a Lepton, from the table of commands of a camera in an empty room. */
final class LeptonSheet {
    private static final double KELVIN = 293.15;
    private static final AirState AIR = new AirState(KELVIN, 101_325, 0.5, 400e-6, 0, 0, 0, 0, 0);

    private LeptonSheet() {}

    static PartSheet sheet() {
        var table = camera().table;
        var entries = new ArrayList<PartSheet.Entry>();
        for (int id : table.identities()) {
            entries.add(entry(table, id));
        }
        return new PartSheet(faces(), entries, List.of(), faults());
    }

    private static PartSheet.Entry entry(CommandTable table, int id) {
        int words = table.words(id, 0);
        long busy = LeptonDevice.busyNanos(table.canRead(id) ? id : id | CommandTable.RUN, words);
        return new PartSheet.Entry(
                "command",
                "0x%04X".formatted(id),
                LeptonNames.of(id),
                table.access(id),
                (double) busy / SimTime.MILLISECOND,
                words == 0 ? "" : words == 1 ? "1 word" : words + " words");
    }

    private static List<PartSheet.Face> faces() {
        return List.of(
                new PartSheet.Face(
                        "I²C",
                        "0x%02X".formatted(CciPort.ADDRESS),
                        "CCI: registers of 16 bits; a command and its words"),
                new PartSheet.Face(
                        "SPI",
                        "",
                        "VoSPI: packets of %d bytes (raw) or %d (colour), clock up to %d MHz"
                                .formatted(
                                        VospiFormat.RAW14.packetBytes(),
                                        VospiFormat.RGB888.packetBytes(),
                                        LeptonDevice.FASTEST_SPI_HZ / 1_000_000)),
                new PartSheet.Face("pins", "GPIO3", "VSYNC, a pulse for each segment once the host has asked for it"));
    }

    private static List<PartSheet.Fault> faults() {
        var faults = new ArrayList<PartSheet.Fault>();
        for (var error : CciError.values()) {
            if (error != CciError.OK) {
                faults.add(new PartSheet.Fault(error.name(), "error code %d of a command".formatted(error.code())));
            }
        }
        faults.add(new PartSheet.Fault("LOST_STEP", "a host that stalls or breaks a packet off: rest for 185 ms"));
        faults.add(new PartSheet.Fault("SHUTDOWN", "the camera goes off when its focal plane is too hot"));
        return faults;
    }

    private static LeptonCore camera() {
        var random = new RandomStreams(0);
        var at = new Point(0.1, 2, 1);
        var signal = new LeptonSignal(
                "sheet", new EmptyRoom(), new Camera(at, new Point(3, 2, 1), 0), new Detector(Gain.HIGH, random), true);
        return new LeptonCore(signal, true, random);
    }

    /** A room that nothing happens in. */
    private static final class EmptyRoom implements RoomField {
        @Override
        public AirState airAt(Point place) {
            return AIR;
        }

        @Override
        public ThermalScene thermalScene() {
            return ThermalScene.even(6, 4, 2.5, KELVIN);
        }
    }
}
