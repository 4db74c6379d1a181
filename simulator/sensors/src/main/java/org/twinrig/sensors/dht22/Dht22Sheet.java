package org.twinrig.sensors.dht22;

import java.util.List;
import org.twinrig.sensors.PartSheet;

/** What a host finds at a DHT22. */
final class Dht22Sheet {
    private Dht22Sheet() {}

    static PartSheet sheet() {
        return new PartSheet(
                List.of(new PartSheet.Face(
                        "single wire", "", "start of 1 ms; answer of 80 µs low and high, 40 bits, every 2 s at most")),
                List.of(
                        new PartSheet.Entry("bit", "", "zero", "reads", "low 50 µs, high 26 to 28 µs"),
                        new PartSheet.Entry("bit", "", "one", "reads", "low 50 µs, high 70 µs"),
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
