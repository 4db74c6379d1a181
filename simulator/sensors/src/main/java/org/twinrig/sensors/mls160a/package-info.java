/**
 * SSV MLS/160A vibration sensor head and its line, both ends; entry points
 * {@link org.twinrig.sensors.mls160a.Mls160aType}, {@link org.twinrig.sensors.mls160a.StartRequest} and
 * {@link org.twinrig.sensors.mls160a.DataParser}.
 */
@org.jspecify.annotations.NullMarked
package org.twinrig.sensors.mls160a;
