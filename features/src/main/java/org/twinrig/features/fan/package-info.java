/** The fan of the twin beside a recorded one: comparison frame by frame, and calibration to a recording. */
@NullMarked
package org.twinrig.features.fan;

import org.jspecify.annotations.NullMarked;
