/** {@code twinrig resd}: recordings as stimulus of firmware emulators and back, on the command line. */
@NullMarked
package org.twinrig.features.cli.resd;

import org.jspecify.annotations.NullMarked;
