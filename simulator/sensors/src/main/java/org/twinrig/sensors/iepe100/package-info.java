/** Industrial IEPE accelerometer of 100 mV/g with its converter: what bearings of machines are listened to with. */
@org.jspecify.annotations.NullMarked
package org.twinrig.sensors.iepe100;
