/** Measurements on emulated sensors, as a laboratory would do them on real ones, for the validation report. */
@NullMarked
package org.twinrig.features.datasheet;

import org.jspecify.annotations.NullMarked;
