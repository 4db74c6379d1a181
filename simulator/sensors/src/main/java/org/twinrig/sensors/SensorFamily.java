package org.twinrig.sensors;

import java.util.List;

/**
 * Parts that differ in their data only, so that a further one is an entry in a table and no class. Found through {@code
 * META-INF/services/org.twinrig.sensors.SensorFamily}, beside the {@link SensorType}s that stand alone.
 */
public interface SensorFamily {
    /** The descriptor of every part of the family. */
    List<SensorType> types();
}
