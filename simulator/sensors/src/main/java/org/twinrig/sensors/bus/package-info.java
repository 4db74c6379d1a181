/** What a part is on its wires, transaction by transaction, in simulated time and free of any transport. */
@NullMarked
package org.twinrig.sensors.bus;

import org.jspecify.annotations.NullMarked;
