/** Sensirion SCD41; entry point {@link org.twinrig.sensors.scd41.Scd41}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.sensors.scd41;
