/** {@code twinrig hil}: the rig on the command line. */
@NullMarked
package org.twinrig.features.cli.hil;

import org.jspecify.annotations.NullMarked;
