package org.twinrig.physics.scene;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.physics.Body;
import org.twinrig.physics.Outline;
import org.twinrig.physics.Point;
import org.twinrig.physics.Shape.Frustum;
import org.twinrig.physics.ThermalScene.Gas;
import org.twinrig.physics.ThermalScene.Patch;
import org.twinrig.physics.ThermalScene.Surface;
import org.twinrig.physics.fire.Plume;

/** All that a camera sees of a fire: bed, flames, column, the ceiling over it and the floor around it. */
public final class FireLook {
    private static final double CORE = 0.18; // [-] of the height: the turning region of Alpert's jet
    private static final double BED_DEPTH = 0.1; // [m] of what burns that is hot enough to see; estimate
    private static final double CRUST = 0.03; // [m] that it stands above the burning surface; estimate
    private static final double BED_EMISSIVITY = 0.9; // [-] char, ash, wet fuel
    // A growing fire changes a little all the time; in steps a camera need not find its outlines anew in every frame.
    private static final double STEP = 0.005; // [m] of the bed's radius
    private static final double COARSE = 0.1; // [m] of the distance of what is lit
    private static final double LEAST_RISE = 0.05; // [K] patches below are left out

    private FireLook() {}

    /**
     * The fire itself at {@code time} [s] between floor and {@code ceiling} [m].
     *
     * @param interfaceHeight of the layers [m]
     */
    public static Look of(Fire fire, double time, double ceiling, double interfaceHeight, Gas upper, Gas lower) {
        var bodies = new ArrayList<Body>();
        double depth = Math.min(fire.base().z(), BED_DEPTH);
        var low = new Point(fire.base().x(), fire.base().y(), fire.base().z() - depth);
        double radius = Math.max(STEP, Math.rint(fire.diameter() / 2 / STEP) * STEP);
        var bed = Frustum.upright(low, radius, depth + CRUST);
        bodies.add(new Body.Solid(bed, fire.bed(), BED_EMISSIVITY));
        bodies.addAll(Flames.at(fire, time, ceiling, lower.temperature()));
        bodies.addAll(SmokeColumn.at(fire, ceiling, interfaceHeight, upper, lower));
        return new Look(List.of(), List.of(), bodies);
    }

    /** The ceiling at {@code ceiling} [m]: {@code rise} [K] above its mean right over the fire, less along the jet. */
    public static Look ceiling(Fire fire, double ceiling, double rise) {
        double height = ceiling - fire.base().z();
        if (rise < LEAST_RISE || height <= 0) {
            return Look.NOTHING;
        }
        var over = new Point(fire.base().x(), fire.base().y(), ceiling);
        return Look.of(new Patch(Surface.CEILING, new Outline.Jet(over, CORE * height), rise));
    }

    /**
     * The part of {@code surface} that the flames shine on, {@code rise} [K] warmer at the point {@code foot} nearest to
     * the fire. The radiation is that of a point at a third of the flames' height.
     */
    public static Look lit(Fire fire, Surface surface, Point foot, double rise) {
        if (rise < LEAST_RISE) {
            return Look.NOTHING;
        }
        double flames = Plume.flameHeight(fire.heat(), fire.diameter());
        double dx = fire.base().x() - foot.x();
        double dy = fire.base().y() - foot.y();
        double dz = fire.base().z() + flames / 3 - foot.z();
        double away = Math.max(0.1 + fire.diameter() / 2, Math.sqrt(dx * dx + dy * dy + dz * dz));
        return Look.of(new Patch(surface, new Outline.Glow(foot, Math.rint(away / COARSE) * COARSE), rise));
    }
}
