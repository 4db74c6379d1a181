/** Peacefair PZEM-004T v3: the power meter of many ESP32 boards. */
@org.jspecify.annotations.NullMarked
package org.twinrig.sensors.pzem004t;
