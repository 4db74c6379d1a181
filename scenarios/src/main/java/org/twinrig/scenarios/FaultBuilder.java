package org.twinrig.scenarios;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twinrig.core.time.SimTime;
import org.twinrig.scenarios.language.Settings;
import org.twinrig.sensors.fault.FaultKind;
import org.twinrig.sensors.fault.SensorFault;

/** Builds the faults of a sensor from what a scenario says of them. */
final class FaultBuilder {
    private static final List<String> NUMBERS =
            List.of("share", "by", "per-hour", "factor", "density", "sensitivity", "above", "rattle", "ppm");
    private static final List<String> WORDS = List.of("quantity", "end", "position");

    private FaultBuilder() {}

    /** The faults of {@code sensor}, as written. */
    static List<SensorFault> build(Settings sensor) {
        return sensor.items("faults").stream().map(FaultBuilder::fault).toList();
    }

    private static SensorFault fault(Settings fault) {
        Map<String, Double> numbers = new TreeMap<>();
        NUMBERS.stream().filter(fault::has).forEach(key -> numbers.put(key, fault.number(key)));
        Map<String, String> words = new TreeMap<>();
        WORDS.stream().filter(fault::has).forEach(key -> words.put(key, fault.text(key)));
        return new SensorFault(
                FaultKind.of(fault.text("kind")),
                SimTime.toNanos(fault.number("from", 0)),
                fault.has("until") ? SimTime.toNanos(fault.number("until")) : Long.MAX_VALUE,
                numbers,
                words);
    }
}
