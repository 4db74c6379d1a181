/** Any number of rooms, each of a hot upper and a cool lower layer: the zone model of a building. */
@NullMarked
package org.twinrig.physics.zone;

import org.jspecify.annotations.NullMarked;
