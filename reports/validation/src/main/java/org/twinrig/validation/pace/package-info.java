/** How fast the solver is. */
@NullMarked
package org.twinrig.validation.pace;

import org.jspecify.annotations.NullMarked;
