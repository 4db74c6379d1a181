/** Converters that read the voltages of analogue parts. */
@NullMarked
package org.twinrig.sensors.adc;

import org.jspecify.annotations.NullMarked;
