/** The device under test that ships with the rig: built and run on this machine; see {@code hil/firmware}. */
@NullMarked
package org.twinrig.hil.device;

import org.jspecify.annotations.NullMarked;
