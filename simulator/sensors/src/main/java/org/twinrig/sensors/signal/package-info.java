/** Stages that several signal models share: response lag, part-to-part draws, converters. */
@org.jspecify.annotations.NullMarked
package org.twinrig.sensors.signal;
