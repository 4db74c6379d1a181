/**
 * The serial protocol of SSV's MLS/160A vibration sensor head, both sides of it; entry points
 * {@link org.twinrig.hil.mls160a.StartRequest} and {@link org.twinrig.hil.mls160a.DataFrames}.
 */
@NullMarked
package org.twinrig.hil.mls160a;

import org.jspecify.annotations.NullMarked;
