/** The frames on the line between TwinRig and a device; {@code hil/PROTOCOL.md} specifies them byte by byte. */
@NullMarked
package org.twinrig.hil.frame;

import org.jspecify.annotations.NullMarked;
