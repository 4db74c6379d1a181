package org.twinrig.physics.room;

import java.util.ArrayList;
import java.util.List;

/**
 * Something in a room that is neither a person nor a fire.
 *
 * @param emissions what it gives off
 * @param looks what a thermal camera sees of it
 */
public record Appliance(List<Emission> emissions, List<Appearance> looks) {
    public Appliance {
        emissions = List.copyOf(emissions);
        looks = List.copyOf(looks);
    }

    /** It gives this off and is not to be seen. */
    public static Appliance of(Emission emission) {
        return new Appliance(List.of(emission), List.of());
    }

    /** It gives this off and looks like that. */
    public static Appliance of(Emission emission, Appearance look) {
        return new Appliance(List.of(emission), List.of(look));
    }

    /** The same with one more thing to be seen. */
    public Appliance with(Appearance look) {
        var more = new ArrayList<>(looks);
        more.add(look);
        return new Appliance(emissions, more);
    }
}
