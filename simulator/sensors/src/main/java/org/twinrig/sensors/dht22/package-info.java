/** Aosong DHT22 (AM2302); entry point {@link org.twinrig.sensors.dht22.Dht22}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.sensors.dht22;
