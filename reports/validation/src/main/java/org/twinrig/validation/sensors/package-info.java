/** Data sheets of the sensors beside what was measured on their emulation. */
@NullMarked
package org.twinrig.validation.sensors;

import org.jspecify.annotations.NullMarked;
