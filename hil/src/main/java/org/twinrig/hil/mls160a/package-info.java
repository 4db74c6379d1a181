/**
 * The twin as an MLS/160A on a port, by the messages of {@link org.twinrig.sensors.mls160a}; entry point
 * {@link org.twinrig.hil.mls160a.EmulatedHead}.
 */
@NullMarked
package org.twinrig.hil.mls160a;

import org.jspecify.annotations.NullMarked;
