package org.twinrig.physics.room;

import java.util.ArrayList;
import java.util.List;

/**
 * Something in a room that is neither a person nor a fire.
 *
 * @param emissions what it gives off
 * @param looks what a thermal camera sees of it
 * @param lamps what gives light of it
 */
public record Appliance(List<Emission> emissions, List<Appearance> looks, List<Lamp> lamps) {
    public Appliance {
        emissions = List.copyOf(emissions);
        looks = List.copyOf(looks);
        lamps = List.copyOf(lamps);
    }

    /** One that gives no light. */
    public Appliance(List<Emission> emissions, List<Appearance> looks) {
        this(emissions, looks, List.of());
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
        return new Appliance(emissions, more, lamps);
    }

    /** The same with one more lamp. */
    public Appliance with(Lamp lamp) {
        var more = new ArrayList<>(lamps);
        more.add(lamp);
        return new Appliance(emissions, looks, more);
    }
}
