/** Rooms without fire whose answers are known on paper. */
@NullMarked
package org.twinrig.validation.analytic;

import org.jspecify.annotations.NullMarked;
