/** The devices of a fleet, driven by the twin: shared rooms, own parts; entry point
 * {@link org.twinrig.load.twin.TwinFleet}. */
@NullMarked
package org.twinrig.load.twin;

import org.jspecify.annotations.NullMarked;
