/** A fan as a rotor on a flexible mount; entry point {@link org.twinrig.physics.fan.FanPlant}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.physics.fan;
