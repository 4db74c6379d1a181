package org.twinrig.sensors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.twinrig.core.NearestWord;
import org.twinrig.core.UserError;

/** All sensor types on the class path, found as services: each {@link SensorType} and those of each {@link SensorFamily}. */
public final class Sensors {
    private static final SortedMap<String, SensorType> TYPES = find();

    private Sensors() {}

    /** Every known type, in order of id. */
    public static List<SensorType> types() {
        return List.copyOf(TYPES.values());
    }

    /** Every known id, in order. */
    public static List<String> ids() {
        return List.copyOf(TYPES.keySet());
    }

    /**
     * The type with this {@code id}.
     *
     * @throws UserError when there is none; the message names the nearest and all known ids
     */
    public static SensorType type(String id) {
        var type = TYPES.get(id);
        if (type == null) {
            throw new UserError("there is no sensor \"" + id + "\"" + NearestWord.hint(id, TYPES.keySet())
                    + "; known sensors: " + String.join(", ", TYPES.keySet()));
        }
        return type;
    }

    private static SortedMap<String, SensorType> find() {
        var loader = Sensors.class.getClassLoader();
        var found = new ArrayList<SensorType>();
        ServiceLoader.load(SensorType.class, loader).forEach(found::add);
        ServiceLoader.load(SensorFamily.class, loader).forEach(family -> found.addAll(family.types()));
        var types = new TreeMap<String, SensorType>();
        for (var type : found) {
            var other = types.put(type.id(), type);
            if (other != null) {
                throw new IllegalStateException("sensor id \"" + type.id() + "\" is claimed by "
                        + other.getClass().getName() + " and by "
                        + type.getClass().getName());
            }
        }
        return Collections.unmodifiableSortedMap(types);
    }
}
