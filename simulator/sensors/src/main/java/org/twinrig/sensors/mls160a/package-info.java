/** SSV MLS/160A vibration sensor head; entry point {@link org.twinrig.sensors.mls160a.Mls160aType}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.sensors.mls160a;
