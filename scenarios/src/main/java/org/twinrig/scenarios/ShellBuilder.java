package org.twinrig.scenarios;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.physics.room.Construction;
import org.twinrig.physics.room.Construction.Layer;
import org.twinrig.physics.room.Facing;
import org.twinrig.physics.room.Glass;
import org.twinrig.physics.room.Heating;
import org.twinrig.physics.room.Material;
import org.twinrig.physics.room.Shell;
import org.twinrig.physics.room.WindowSpec;
import org.twinrig.physics.weather.RoomSide;
import org.twinrig.physics.weather.Shades;
import org.twinrig.physics.zone.BuildingSpec.Ramp;
import org.twinrig.scenarios.language.Settings;

/** From a scenario's values to what a room has around it, and to its heating. */
final class ShellBuilder {
    private static final double NEVER_HEATED = 0; // [K]
    private static final double NEVER_COOLED = 1000; // [K]

    private final Settings root;
    private final Settings room;

    ShellBuilder(Settings root, Settings room) {
        this.root = root;
        this.room = room;
    }

    Shell shell() {
        var shell = Shell.ORDINARY.with(
                construction(room.section("ceiling")),
                construction(room.section("walls")),
                construction(room.section("floor")));
        for (Settings side : room.items("sides")) {
            shell = shell.with(side(side), construction(side));
        }
        for (Settings window : room.items("windows")) {
            shell = shell.with(window(window));
        }
        return shell;
    }

    private Construction construction(Settings s) {
        var layers = new ArrayList<Layer>();
        for (Settings layer : s.items("layers")) {
            layers.add(layer(layer));
        }
        if (layers.isEmpty()) {
            layers.add(layer(s));
        }
        return new Construction(layers, facing(s));
    }

    private static Layer layer(Settings s) {
        return new Layer(Material.get(s.text("material")), s.number("thickness"));
    }

    private Facing facing(Settings s) {
        if (s.has("next")) {
            return new Facing.Next(s.text("next"));
        }
        if (s.flag("adiabatic")) {
            return Facing.ADIABATIC;
        }
        return switch (s.text("behind")) {
            case "outside" -> Facing.OUTSIDE;
            case "ground" -> new Facing.Ground(root.section("outside").number("ground"));
            case "nothing" -> Facing.ADIABATIC;
            default -> Facing.NEIGHBOUR;
        };
    }

    static RoomSide side(Settings s) {
        return switch (s.text("side")) {
            case "x0" -> RoomSide.X_LOW;
            case "x1" -> RoomSide.X_HIGH;
            case "y0" -> RoomSide.Y_LOW;
            default -> RoomSide.Y_HIGH;
        };
    }

    private WindowSpec window(Settings s) {
        RoomSide side = side(s);
        double[] size = room.triple("size");
        double breadth = side == RoomSide.X_LOW || side == RoomSide.X_HIGH ? size[1] : size[0];
        double along = s.number("along");
        double beyond = Math.max(0, breadth - along - s.number("width"));
        double gap = size[2] - s.number("sill") - s.number("height");
        double depth = s.number("overhang");
        var roof = depth > 0 ? new Shades.Overhang(depth, Math.max(0, gap), along, beyond) : Shades.Overhang.NONE;
        return new WindowSpec(
                s.text("name"),
                side,
                along,
                s.number("sill"),
                s.number("width"),
                s.number("height"),
                RoomBuilder.constant(Glass.class, s.text("glass")),
                new Shades(roof, Shades.Fin.NONE, Shades.Fin.NONE));
    }

    /** What holds the room's temperature; empty when nothing does. */
    List<Heating> heating() {
        if (!room.has("heating") && !room.has("cooling")) {
            return List.of();
        }
        return List.of(new Heating(
                room.has("heating") ? held(room.section("heating")) : Ramp.constant(NEVER_HEATED),
                room.has("cooling") ? held(room.section("cooling")) : Ramp.constant(NEVER_COOLED),
                room.has("heating") ? room.section("heating").number("power") : 0,
                room.has("cooling") ? room.section("cooling").number("power") : 0,
                room.has("heating") ? room.section("heating").number("radiant") : 0));
    }

    /** The temperature that is held over time, in steps. */
    private Ramp held(Settings s) {
        double usual = s.number("to");
        var seconds = new ArrayList<Double>(List.of(0.0));
        var values = new ArrayList<Double>(List.of(usual));
        for (Settings daily : s.items("daily")) {
            for (Days.Spell spell : Days.of(root).spells(List.of(daily))) {
                double other = daily.number("to");
                seconds.addAll(List.of(spell.from(), spell.from(), spell.until(), spell.until()));
                values.addAll(List.of(usual, other, other, usual));
            }
        }
        return new Ramp(array(seconds), array(values));
    }

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
