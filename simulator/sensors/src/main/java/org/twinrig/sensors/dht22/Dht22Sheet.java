package org.twinrig.sensors.dht22;

import java.util.List;
import org.twinrig.sensors.PartSheet;

/** What a host finds at a DHT22. */
final class Dht22Sheet {
    private Dht22Sheet() {}

    static PartSheet sheet() {
        return new PartSheet(
                List.of(new PartSheet.Face(
                        "readings", "", "frames of 40 bits are made and checked; their pulses are not emulated")),
                List.of(
                        new PartSheet.Entry("field", "0", "humidity", "reads", "2 bytes, 0.1 %"),
                        new PartSheet.Entry(
                                "field", "2", "temperature", "reads", "2 bytes, 0.1 °C, first bit the sign"),
                        new PartSheet.Entry("field", "4", "checksum", "reads", "sum of the four bytes before it")),
                List.of(),
                List.of(
                        new PartSheet.Fault("failed", "a read brings nothing; failProbability"),
                        new PartSheet.Fault(
                                "lost-bits", "a read is wrong and passes its checksum; glitchProbability")));
    }
}
