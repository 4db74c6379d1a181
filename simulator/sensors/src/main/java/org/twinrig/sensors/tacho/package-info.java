/** A tachometer: pulses of a turning shaft, counted. */
@org.jspecify.annotations.NullMarked
package org.twinrig.sensors.tacho;
