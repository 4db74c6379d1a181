package org.twinrig.sensors.dht22;

/**
 * A transition of the wire, as a logic analyser or a microcontroller's capture unit sees it.
 *
 * @param timeNanos when [ns]
 * @param high whether the wire is high from then on
 */
public record Edge(long timeNanos, boolean high) {}
