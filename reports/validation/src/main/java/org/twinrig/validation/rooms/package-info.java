/** Rooms without fire in the report: guideline, programs, an office, paper. */
@NullMarked
package org.twinrig.validation.rooms;

import org.jspecify.annotations.NullMarked;
