/** Plant files: machines fitted to recordings. */
@NullMarked
package org.twinrig.scenarios.plant;

import org.jspecify.annotations.NullMarked;
