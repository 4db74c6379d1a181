package org.twinrig.scenarios.language;

import java.util.Arrays;
import java.util.List;

/** Everyday things that a detector must not take for a fire, and which keys each one has besides name, place, time. */
public enum ObjectType {
    /** A cup of tea or coffee. */
    HOT_DRINK("hot-drink"),
    /** A gas ring with a pan. */
    GAS_HOB("gas-hob", "power"),
    /** An electric plate with a pan. */
    ELECTRIC_HOB("electric-hob", "power", "temperature"),
    /** Fumes of frying or of burnt toast. */
    FRYING("frying", "fumes"),
    /** A boiling kettle. */
    KETTLE("kettle", "power"),
    /** A cleaning spray or hand gel. */
    SPRAY("spray", "mass"),
    /** Sun through a window on the floor. */
    SUN_PATCH("sun-patch", "power", "rise", "radius"),
    /** A panel radiator on a wall. */
    RADIATOR("radiator", "power", "rise", "wall"),
    /** An electric machine that turns its power into heat. */
    MACHINE("machine", "power"),
    /** A gas heater without a flue, good or bad. */
    GAS_HEATER("gas-heater", "power", "co"),
    /** Unburned gas that escapes. */
    GAS_LEAK("gas-leak", "rate");

    private static final List<String> SPECIAL =
            List.of("power", "temperature", "rise", "radius", "wall", "fumes", "mass", "co", "rate");

    private final String id;
    private final List<String> keys;

    ObjectType(String id, String... keys) {
        this.id = id;
        this.keys = List.of(keys);
    }

    /** Word in scenarios. */
    public String id() {
        return id;
    }

    /** The type with this {@code id}, which is known to exist. */
    public static ObjectType of(String id) {
        return Arrays.stream(values()).filter(t -> t.id.equals(id)).findFirst().orElseThrow();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(ObjectType::id).toList();
    }

    /** The special keys that this type has not. */
    List<String> foreignKeys() {
        return SPECIAL.stream().filter(k -> !keys.contains(k)).toList();
    }

    /** The special keys that this type has. */
    List<String> keys() {
        return keys;
    }
}
