package org.twinrig.sensors.fault;

import java.util.List;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.time.SimTime;

/**
 * Faults that change the numbers of a reading: noise, offset, drift, saturation, in this order.
 *
 * <p>More noise is made of the part's own: two other parts with the same errors read the same, and their difference d
 * has twice the variance of the noise, with its colour and its distribution. Adding d·√((factor² − 1)/2) makes the
 * noise {@code factor} times as strong.
 */
final class NumberFaults {
    private static final double SECONDS_PER_HOUR = 3600;

    private final List<SensorFault> faults;
    private final Numbers numbers;

    NumberFaults(List<SensorFault> faults, Numbers numbers) {
        var order = List.of(FaultKind.NOISE, FaultKind.OFFSET, FaultKind.DRIFT, FaultKind.SATURATED);
        this.faults = order.stream()
                .flatMap(kind -> faults.stream().filter(fault -> fault.kind() == kind))
                .toList();
        this.numbers = numbers;
    }

    /** {@code reading} as the faults of its moment leave it; {@code others} are the two with other noise, if needed. */
    Reading of(Reading reading, List<Reading> others) {
        Reading changed = reading;
        for (var fault : faults) {
            if (fault.during(reading.timeNanos())) {
                changed = numbers.change(changed, fault.word("quantity", ""), change(fault, reading, others));
            }
        }
        return changed;
    }

    private Numbers.Change change(SensorFault fault, Reading reading, List<Reading> others) {
        if (fault.kind() == FaultKind.NOISE) {
            return noise(fault.amount("factor"), others);
        }
        if (fault.kind() == FaultKind.SATURATED) {
            boolean high = fault.word("end", "high").equals("high");
            return (index, quantity, value) -> Double.isNaN(value) ? value : high ? quantity.high() : quantity.low();
        }
        double since = SimTime.toSeconds(reading.timeNanos() - fault.fromNanos());
        double error = fault.kind() == FaultKind.OFFSET
                ? fault.amount("by")
                : fault.amount("per-hour") * since / SECONDS_PER_HOUR;
        return (index, quantity, value) -> value + error;
    }

    private Numbers.Change noise(double factor, List<Reading> others) {
        double[] one = numbers.all(others.get(0));
        double[] other = numbers.all(others.get(1));
        double scale = Math.sqrt((factor * factor - 1) / 2);
        return (index, quantity, value) -> {
            double difference = one[index] - other[index];
            return Double.isNaN(difference) ? value : value + scale * difference;
        };
    }
}
