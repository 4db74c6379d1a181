/** {@code twinrig load}: the load generator's command. */
@NullMarked
package org.twinrig.features.cli.load;

import org.jspecify.annotations.NullMarked;
