/** RESD, the sensor stimulus of the firmware emulator Renode; entry points {@code ResdFormat} and {@code ResdReadings}. */
@NullMarked
package org.twinrig.sensors.resd;

import org.jspecify.annotations.NullMarked;
