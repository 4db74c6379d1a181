/** A passive infrared motion detector; entry point {@link org.twinrig.sensors.pir.Pir}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.sensors.pir;
