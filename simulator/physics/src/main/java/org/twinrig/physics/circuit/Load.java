package org.twinrig.physics.circuit;

import java.util.function.LongToDoubleFunction;

/**
 * Something that draws power.
 *
 * @param power active power [W] at a time [ns since start]
 * @param powerFactor active over apparent power, lagging (0..1]
 */
public record Load(LongToDoubleFunction power, double powerFactor) {}
