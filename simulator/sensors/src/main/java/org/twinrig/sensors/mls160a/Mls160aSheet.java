package org.twinrig.sensors.mls160a;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.sensors.PartSheet;

/** What a host finds at an MLS/160A, from its messages and channels. */
final class Mls160aSheet {
    private Mls160aSheet() {}

    static PartSheet sheet() {
        var entries = new ArrayList<PartSheet.Entry>();
        entries.add(new PartSheet.Entry(
                "message",
                "0x%02X".formatted(StartRequest.HEADER),
                "START",
                "host to head",
                StartRequest.BYTES + " bytes: mask, frequency, CRC-8"));
        entries.add(new PartSheet.Entry(
                "message",
                "0x%02X".formatted(StartRequest.stop()[0]),
                "STOP",
                "host to head",
                StartRequest.stop().length + " times"));
        entries.add(new PartSheet.Entry(
                "message",
                "",
                "DATA",
                "head to host",
                "2 bytes for each channel and " + DataFrames.bytes(0) + " more"));
        for (var channel : HeadChannel.values()) {
            entries.add(new PartSheet.Entry(
                    "channel", "0x%02X".formatted(channel.bit()), channel.name(), "streams", "a bit of the mask"));
        }
        return new PartSheet(
                List.of(new PartSheet.Face("UART", StartRequest.BAUD + " baud", "RS-485, half duplex")),
                entries,
                List.of(),
                List.of(
                        new PartSheet.Fault("folding", "everything above half the rate shows below it"),
                        new PartSheet.Fault("overload", "samples due while the line is busy are left out")));
    }
}
