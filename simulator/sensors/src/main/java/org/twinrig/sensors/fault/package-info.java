/** Parts that fail: what a scenario lets go wrong with a sensor, between its field and its host. */
@NullMarked
package org.twinrig.sensors.fault;

import org.jspecify.annotations.NullMarked;
