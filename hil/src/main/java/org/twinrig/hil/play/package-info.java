/** Plays what sensors say into a device at their own rate, and takes in what the device answers. */
@NullMarked
package org.twinrig.hil.play;

import org.jspecify.annotations.NullMarked;
