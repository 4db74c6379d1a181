/** A light-dependent resistor on its module; entry point {@link org.twinrig.sensors.ldr.Ldr}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.sensors.ldr;
