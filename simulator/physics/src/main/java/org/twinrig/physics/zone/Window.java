package org.twinrig.physics.zone;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.physics.weather.ExteriorConvection;
import org.twinrig.physics.weather.Glazing;
import org.twinrig.physics.weather.GlazingHeat;
import org.twinrig.physics.weather.Orientation;
import org.twinrig.physics.weather.OutsideFace;
import org.twinrig.physics.weather.SunnyRoom;

/**
 * A window in a wall to the outside.
 *
 * @param opening where it is, and what shades it
 * @param glazing its panes
 */
public record Window(SunnyRoom.Opening opening, Glazing glazing) {
    private static final double GLASS_DENSITY = 2500; // [kg/m³] soda-lime glass, EN 572-1
    private static final double GLASS_HEAT = 720; // [J/(kg·K)] EN 572-1
    private static final double OUTER_FILM = 23; // [W/(m²·K)] for the gap's conductance, EN 673
    private static final double INNER_FILM = 8; // [W/(m²·K)]
    private static final double COLD = 273.15; // [K] outside, for the gap's conductance
    private static final double WARM = 293.15; // [K] inside

    /** The face of the room that it is. */
    public Face face(String name, double low, ExteriorConvection convection) {
        var window = opening.window();
        double height = window.height();
        var panes = glazing.panes();
        double inner = panes.get(panes.size() - 1).backEmissivity();
        var outside = new OutsideFace(window.orientation(), 1, panes.get(0).frontEmissivity());
        var wall = new BuildingSpec.Wall(sheets(), inner, new BuildingSpec.Facing.Open(outside, convection));
        double area = window.width() * height;
        var light = new Face.Light(1 - glazing.diffuseInnerReflectance(), null, this);
        return new Face(name, Face.Place.WALL, area, low, low + height, wall, null, light);
    }

    /** The panes, and the gaps between them as resistances, from the room outwards. */
    private List<BuildingSpec.Sheet> sheets() {
        var heat = new GlazingHeat(glazing, opening.window().height(), Math.PI / 2);
        var none = new double[glazing.panes().size()];
        heat.solve(COLD, OUTER_FILM, WARM, INNER_FILM, none, 101_325);
        var sheets = new ArrayList<BuildingSpec.Sheet>();
        for (int i = glazing.panes().size() - 1; i >= 0; i--) {
            var pane = glazing.panes().get(i);
            sheets.add(new BuildingSpec.Sheet(pane.conductivity(), GLASS_DENSITY, GLASS_HEAT, pane.thickness()));
            if (i > 0) {
                double thickness = glazing.gaps().get(i - 1).thickness();
                double conductivity = heat.gapConductance(i - 1) * thickness;
                sheets.add(new BuildingSpec.Sheet(conductivity, 0, 0, thickness));
            }
        }
        return sheets;
    }

    /** Lets the gaps of {@code slab}, which stands for the panes, conduct as they do at its temperatures. */
    void settle(Slab slab, double pressure) {
        int gaps = slab.bridges();
        for (int k = 0; k < gaps; k++) { // the slab counts from inside, the glazing from outside
            double outer = slab.beside(k, true);
            double inner = slab.beside(k, false);
            double height = opening.window().height();
            slab.bridge(k, glazing.gapConductance(gaps - 1 - k, outer, inner, pressure, height, Math.PI / 2));
        }
    }

    /** Where it looks to. */
    Orientation orientation() {
        return opening.window().orientation();
    }
}
