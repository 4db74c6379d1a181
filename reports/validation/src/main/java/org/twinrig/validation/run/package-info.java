/** What the runs of rooms without fire share. */
@NullMarked
package org.twinrig.validation.run;

import org.jspecify.annotations.NullMarked;
