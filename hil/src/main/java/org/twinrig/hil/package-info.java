/** The rig: real and virtual serial ports, the frames on them, what is played into hardware and captured from it. */
@NullMarked
package org.twinrig.hil;

import org.jspecify.annotations.NullMarked;
