package org.twinrig.scenarios;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.circuit.Circuit;
import org.twinrig.physics.circuit.Load;
import org.twinrig.physics.fan.FanPlant;
import org.twinrig.physics.fan.Motor;
import org.twinrig.physics.room.Profile;
import org.twinrig.physics.room.RoomPlant;
import org.twinrig.physics.room.VentilatorPlant;
import org.twinrig.scenarios.language.ObjectType;
import org.twinrig.scenarios.language.Settings;

/** From a scenario's values to the circuit with all that draws power from it. */
final class CircuitBuilder {
    private static final double SMALL_POWER_SUPPLY = 0.6; // [-] power factor without correction; assumption
    private static final double SUPPLY_EFFICIENCY = 0.85; // [-] of small power supplies; assumption
    private static final double SHADED_POLE = 0.65; // [-] of small ventilators; assumption
    private static final double INDUCTION = 0.85; // [-] of a loaded machine; assumption
    private static final double RESISTIVE = 1;

    private CircuitBuilder() {}

    static Circuit build(
            Settings root,
            RoomPlant room,
            List<VentilatorPlant> ventilators,
            Collection<FanPlant> fans,
            RandomStreams random) {
        Settings circuit = root.section("circuit");
        var loads = new ArrayList<Load>();
        double standby = circuit.number("standby");
        loads.add(new Load(time -> standby, SMALL_POWER_SUPPLY));
        for (VentilatorPlant ventilator : ventilators) {
            loads.add(new Load(time -> ventilator.power(), SHADED_POLE));
        }
        fans.forEach(fan -> loads.add(load(fan)));
        for (Settings object : root.items("objects")) {
            switch (ObjectType.of(object.text("type"))) {
                case MACHINE -> loads.add(load(root, object, HappeningBuilder.MACHINE_POWER, INDUCTION));
                case ELECTRIC_HOB, OIL_PAN -> loads.add(load(root, object, HappeningBuilder.HOB_POWER, RESISTIVE));
                case TOASTER -> loads.add(load(root, object, HappeningBuilder.TOASTER_POWER, RESISTIVE));
                case OVEN -> loads.add(load(root, object, HappeningBuilder.OVEN_POWER, RESISTIVE));
                case HAIR_DRYER -> loads.add(load(root, object, HappeningBuilder.HAIR_DRYER_POWER, RESISTIVE));
                case ELECTRIC_HEATER -> loads.add(load(root, object, HappeningBuilder.HEATER_POWER, RESISTIVE));
                case IRON -> loads.add(load(root, object, HappeningBuilder.IRON_POWER, RESISTIVE));
                case HALOGEN -> loads.add(load(root, object, HappeningBuilder.HALOGEN_POWER, RESISTIVE));
                case LAMP -> loads.add(load(root, object, HappeningBuilder.LAMP_POWER, SMALL_POWER_SUPPLY));
                case LAPTOP -> loads.add(load(root, object, HappeningBuilder.LAPTOP_POWER, SMALL_POWER_SUPPLY));
                case KETTLE -> loads.add(load(root, object, HappeningBuilder.KETTLE_POWER, RESISTIVE));
                default -> {} // draws nothing from this circuit
            }
        }
        return new Circuit(circuit.text("name"), circuit.number("voltage"), loads, room, random);
    }

    /** A motor on the mains, or behind a power supply. */
    private static Load load(FanPlant fan) {
        return fan.spec().drive().motor().kind() == Motor.Kind.INDUCTION
                ? new Load(fan::power, INDUCTION)
                : new Load(time -> fan.power(time) / SUPPLY_EFFICIENCY, SMALL_POWER_SUPPLY);
    }

    private static Load load(Settings root, Settings object, double usual, double powerFactor) {
        List<Profile> profiles = new HappeningBuilder(root).profiles(object);
        double power = object.number("power", usual);
        return new Load(time -> power * on(profiles, time), powerFactor);
    }

    private static double on(List<Profile> profiles, long time) {
        double most = 0;
        for (Profile profile : profiles) {
            most = Math.max(most, profile.at(time));
        }
        return most;
    }
}
