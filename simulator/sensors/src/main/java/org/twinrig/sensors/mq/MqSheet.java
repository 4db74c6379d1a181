package org.twinrig.sensors.mq;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.twinrig.sensors.PartSheet;

/** What a host finds at a sensor of the family, from its curves. */
final class MqSheet {
    private MqSheet() {}

    static PartSheet of(MqSpec spec) {
        var entries = new ArrayList<PartSheet.Entry>();
        entries.add(new PartSheet.Entry("curve", "", "clean air", "Rs/R0", "%s".formatted(spec.airRatio())));
        for (var curve : spec.curves()) {
            entries.add(new PartSheet.Entry(
                    "curve",
                    "",
                    curve.gas().name().toLowerCase(Locale.ROOT),
                    "Rs/R0",
                    "%s · ppm^%s from %s ppm%s"
                            .formatted(
                                    curve.k(),
                                    curve.m(),
                                    curve.lowestPpm(),
                                    curve.points().length == 0
                                            ? ""
                                            : ", through %d points of the figure"
                                                    .formatted(curve.points().length / 2))));
        }
        var cycle = spec.cycle();
        if (cycle != null) {
            entries.add(new PartSheet.Entry(
                    "heater",
                    "",
                    "cycle",
                    "",
                    1000 * cycle.seconds(),
                    "%s s of 5 V, %s s of %s V, read at the end"
                            .formatted(cycle.highSeconds(), cycle.lowSeconds(), cycle.lowVolts())));
        }
        return new PartSheet(
                List.of(new PartSheet.Face(
                        "analogue",
                        "0 to 5 V",
                        "the board's output pin; readings go through an MCP3008 of 10 bits at 5 V")),
                entries,
                List.of(),
                List.of(
                        new PartSheet.Fault("cold", "conductance too high for the first one to three minutes"),
                        new PartSheet.Fault("confusion", "every gas of the curves raises the conductance alike")));
    }
}
