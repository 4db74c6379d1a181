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
    /** Oil in a pan that warms until it fumes. */
    OIL_PAN("oil-pan", "power", "mass"),
    /** A toaster whose slice burns at the end. */
    TOASTER("toaster", "power", "fumes"),
    /** An oven that roasts. */
    OVEN("oven", "power", "fumes"),
    /** A boiling kettle. */
    KETTLE("kettle", "power"),
    /** A hot shower. */
    SHOWER("shower", "rate"),
    /** A hair dryer. */
    HAIR_DRYER("hair-dryer", "power"),
    /** A cleaning spray or hand gel. */
    SPRAY("spray", "mass"),
    /** Hair spray or deodorant. */
    AEROSOL_CAN("aerosol-can", "rate"),
    /** Dust of sweeping or sawing. */
    DUST("dust", "rate"),
    /** A fog machine. */
    FOG("fog", "rate"),
    /** A cigarette that is smoked. */
    CIGARETTE("cigarette"),
    /** Candles side by side. */
    CANDLE("candle", "count"),
    /** Sun on the floor, where no site lets the sun shine through windows. */
    SUN_PATCH("sun-patch", "power", "rise", "radius"),
    /** A panel radiator on a wall. */
    RADIATOR("radiator", "power", "rise", "wall"),
    /** An electric heater with a glowing rod. */
    ELECTRIC_HEATER("electric-heater", "power"),
    /** An electric machine that turns its power into heat. */
    MACHINE("machine", "power"),
    /** A laptop. */
    LAPTOP("laptop", "power"),
    /** A steam iron. */
    IRON("iron", "power"),
    /** A halogen lamp. */
    HALOGEN("halogen", "power"),
    /** An LED lamp. */
    LAMP("lamp", "power"),
    /** A gas heater without a flue, good or bad. */
    GAS_HEATER("gas-heater", "power", "co"),
    /** Unburned gas that escapes. */
    GAS_LEAK("gas-leak", "rate", "gas");

    private static final List<String> SPECIAL =
            List.of("power", "temperature", "rise", "radius", "wall", "fumes", "mass", "co", "rate", "gas", "count");
    private static final List<ObjectType> PASSING = List.of(SPRAY, AEROSOL_CAN, TOASTER, CIGARETTE);

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

    /** Whether it makes no sense without an end. */
    boolean passes() {
        return PASSING.contains(this);
    }
}
