package org.twinrig.detect;

/**
 * What an environmental board reports at one moment.
 *
 * @param temperature air [°C]
 * @param humidity relative [%]
 * @param gasLevel of its MQ sensor [converter counts]
 * @param gasOhm resistance of its MQ sensor [Ω]
 * @param power of the circuit that it watches [W]
 */
public record BoardReport(double temperature, double humidity, double gasLevel, double gasOhm, double power) {}
