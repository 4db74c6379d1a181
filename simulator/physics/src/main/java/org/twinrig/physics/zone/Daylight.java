package org.twinrig.physics.zone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.twinrig.physics.weather.Conditions;
import org.twinrig.physics.weather.Incident;
import org.twinrig.physics.weather.Irradiance;
import org.twinrig.physics.weather.Orientation;
import org.twinrig.physics.weather.RoomSide;
import org.twinrig.physics.weather.Sun;
import org.twinrig.physics.weather.SunPatch;
import org.twinrig.physics.weather.WindowLight;

/**
 * Sunlight on a building at one moment: on its outer faces, in its panes, and on the faces inside.
 *
 * <p>A beam that comes through a window goes on to the faces that it meets; what they throw back, and all diffuse light,
 * is spread over all faces of the room by area and absorptance, windows included, which let most of it out again.
 */
final class Daylight {
    /** Sunlight that each inner face absorbs [W/m²]. */
    final double[][] inside;
    /** Sunlight on each outer face, or absorbed in the outer pane of a window [W/m²]. */
    final double[][] outside;

    private final BuildingSpec spec;
    private final Optional<Sun> sun;
    private final Irradiance irradiance;
    private final Incident incident = new Incident();
    private final WindowLight[][] lights;
    private final double[] absorbing; // area times absorptance of all faces of a room [m²]
    private boolean dark;

    Daylight(BuildingSpec spec) {
        this.spec = spec;
        var sunshine = spec.surroundings().sunshine();
        this.sun = sunshine.map(s -> new Sun(s.site(), s.start()));
        this.irradiance = new Irradiance(
                sunshine.map(Surroundings.Sunshine::sky).orElse(Irradiance.SkyModel.ISOTROPIC),
                sunshine.map(Surroundings.Sunshine::albedo).orElse(0.0));
        int n = spec.rooms().size();
        inside = new double[n][];
        outside = new double[n][];
        lights = new WindowLight[n][];
        absorbing = new double[n];
        for (int r = 0; r < n; r++) {
            List<Face> faces = spec.rooms().get(r).faces();
            inside[r] = new double[faces.size()];
            outside[r] = new double[faces.size()];
            lights[r] = new WindowLight[faces.size()];
            for (int i = 0; i < faces.size(); i++) {
                var light = faces.get(i).light();
                absorbing[r] += faces.get(i).area() * light.absorptance();
                if (light.window() != null) {
                    lights[r][i] = new WindowLight(light.window().glazing());
                }
            }
        }
    }

    /** Fills all for {@code time} [s] under these {@code conditions}. */
    void at(double time, Conditions conditions) {
        if (sun.isEmpty()) {
            return;
        }
        Sun here = sun.get();
        here.at(time);
        boolean night = here.up() <= 0 && conditions.diffuseHorizontal <= 0;
        if (night && dark) {
            return;
        }
        dark = night;
        clear();
        if (night) {
            return;
        }
        irradiance.prepare(here, conditions);
        for (int r = 0; r < inside.length; r++) {
            List<Face> faces = spec.rooms().get(r).faces();
            for (int i = 0; i < faces.size(); i++) {
                if (lights[r][i] != null) {
                    shine(here, r, i, lights[r][i]);
                } else if (faces.get(i).wall().facing() instanceof BuildingSpec.Facing.Open open) {
                    outside[r][i] = on(open.face().orientation());
                }
            }
        }
    }

    /** Patches that the beam makes in room {@code r} at {@code time} [s] under these {@code conditions}. */
    List<SunPatch> patches(int r, double time, Conditions conditions) {
        if (sun.isEmpty()) {
            return List.of();
        }
        Sun here = sun.get();
        here.at(time);
        if (here.up() <= 0 || conditions.directNormal <= 0) {
            return List.of();
        }
        irradiance.prepare(here, conditions);
        var patches = new ArrayList<SunPatch>();
        for (Face face : spec.rooms().get(r).faces()) {
            Window window = face.light().window();
            if (window != null) {
                var light = new WindowLight(window.glazing());
                irradiance.on(window.orientation(), incident);
                light.through(incident);
                if (light.direct > 0) {
                    patches.addAll(window.opening().patches(here, light.direct));
                }
            }
        }
        return patches;
    }

    /** Light that comes into room {@code r} at {@code time} [s], spread until its faces have taken it [W/m²]. */
    double spread(int r, double time, Conditions conditions) {
        if (sun.isEmpty() || absorbing[r] <= 0) {
            return 0;
        }
        Sun here = sun.get();
        here.at(time);
        irradiance.prepare(here, conditions);
        double power = 0;
        for (Face face : spec.rooms().get(r).faces()) {
            Window window = face.light().window();
            if (window != null) {
                var light = new WindowLight(window.glazing());
                irradiance.on(window.orientation(), incident);
                window.opening().window().shade(here, incident);
                light.through(incident);
                power += face.area() * (light.direct + light.diffuse);
            }
        }
        return power / absorbing[r];
    }

    private void clear() {
        for (int r = 0; r < inside.length; r++) {
            Arrays.fill(inside[r], 0);
            Arrays.fill(outside[r], 0);
        }
    }

    private double on(Orientation orientation) {
        irradiance.on(orientation, incident);
        return incident.total();
    }

    /** Lets light through window {@code i} of room {@code r}. */
    private void shine(Sun here, int r, int i, WindowLight light) {
        var face = spec.rooms().get(r).faces().get(i);
        Window window = face.light().window();
        if (window == null) {
            return;
        }
        irradiance.on(window.orientation(), incident);
        light.through(incident);
        double beam = light.direct; // of a sunlit square metre
        window.opening().window().shade(here, incident);
        light.through(incident);
        double[] absorbed = light.absorbed();
        int panes = absorbed.length;
        for (int k = 0; k < panes; k++) { // those between share with both: they have no node that is asked for
            double outwards = panes == 1 ? 0.5 : 1 - (double) k / (panes - 1);
            outside[r][i] += outwards * absorbed[k];
            inside[r][i] += (1 - outwards) * absorbed[k];
        }
        double spread = face.area() * light.diffuse;
        if (beam > 0) {
            for (SunPatch patch : window.opening().patches(here, beam)) {
                spread += land(r, patch.side(), patch.power());
            }
        }
        spread(r, spread);
    }

    /** Lets a beam of {@code power} [W] land; returns what is thrown back [W]. */
    private double land(int r, RoomSide side, double power) {
        List<Face> faces = spec.rooms().get(r).faces();
        double area = 0;
        for (Face face : faces) {
            area += meets(face, side) ? face.area() : 0;
        }
        if (area == 0) {
            return power;
        }
        double back = 0;
        for (int i = 0; i < faces.size(); i++) {
            if (meets(faces.get(i), side)) {
                double absorptance = faces.get(i).light().absorptance();
                take(r, i, absorptance * power / area);
                back += (1 - absorptance) * power * faces.get(i).area() / area;
            }
        }
        return back;
    }

    private static boolean meets(Face face, RoomSide side) {
        return switch (side) {
            case FLOOR -> face.place() == Face.Place.FLOOR;
            case CEILING -> face.place() == Face.Place.CEILING;
            default ->
                face.place() == Face.Place.WALL
                        && (face.light().side() == side
                                || face.light().side() == null && face.light().window() == null);
        };
    }

    private void spread(int r, double power) {
        if (absorbing[r] > 0) {
            for (int i = 0; i < inside[r].length; i++) {
                take(r, i, spec.rooms().get(r).faces().get(i).light().absorptance() * power / absorbing[r]);
            }
        }
    }

    /** Gives face {@code i} light that it does not throw back [W/m²]; a window lets most of it out. */
    private void take(int r, int i, double flux) {
        Window window = spec.rooms().get(r).faces().get(i).light().window();
        if (window == null) {
            inside[r][i] += flux;
            return;
        }
        var glazing = window.glazing();
        double kept = glazing.diffuseAbsorptance(glazing.panes().size() - 1);
        double gone = glazing.diffuseTransmittance();
        inside[r][i] += flux * kept / (kept + gone);
    }
}
