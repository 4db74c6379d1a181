/** Data sheets and recordings beside what was measured on the emulation. */
@NullMarked
package org.twinrig.validation.sensors;

import org.jspecify.annotations.NullMarked;
