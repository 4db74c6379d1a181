/** {@code twinrig calibrate}. */
@NullMarked
package org.twinrig.features.cli.calibrate;

import org.jspecify.annotations.NullMarked;
