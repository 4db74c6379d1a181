package org.twinrig.physics.scene;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.physics.Body;
import org.twinrig.physics.Point;
import org.twinrig.physics.Shape.Frustum;
import org.twinrig.physics.ThermalScene.Gas;
import org.twinrig.physics.fire.Plume;

/**
 * The plume over a fire as a column of cones: its heat and its smoke.
 *
 * <pre>  s = 0.14·√(T0/T)·(z − z0)        radius at which the rise has fallen to 1/e [m]
 *   Y0 = ṁ_s·cp·ΔT0/Qc               smoke on the axis [kg/kg], spread as the heat is </pre>
 * ΔT0, z0 of {@link Plume}. Within s the column is even; temperature and absorption are such that a ray through the
 * axis gains as much as through two Gaussians: 0.707·ΔT0 and 0.886·κ0. A plume that comes to the hot layer colder than
 * the layer is stops there.
 *
 * @see "G. Heskestad, Fire Plumes, Flame Height, and Air Entrainment, SFPE Handbook"
 */
public final class SmokeColumn {
    private static final int PARTS = 5;
    private static final double SPREAD = 0.14; // [-]
    private static final double MEAN_RISE = Math.sqrt(0.5); // [-] see above
    private static final double MEAN_ABSORPTION = Math.sqrt(Math.PI) / 2; // [-]
    private static final double CP = 1006; // [J/(kg·K)]
    private static final double IDEAL = 353; // [kg·K/m³] density times temperature of air at 1 bar
    private static final double LEAST = 0.05; // [m] shorter columns are left out

    private SmokeColumn() {}

    /** The column over {@code fire} up to {@code ceiling} [m] through these layers. */
    public static List<Body> at(Fire fire, double ceiling, double interfaceHeight, Gas upper, Gas lower) {
        double flames = fire.flaming() ? Plume.flameHeight(fire.heat(), fire.diameter()) : 0;
        double low = fire.base().z() + Math.max(LEAST, flames / 2);
        if (fire.convective() <= 0 || ceiling - low < LEAST) {
            return List.of();
        }
        double top = ceiling;
        if (interfaceHeight > low && interfaceHeight < ceiling) {
            double arrives = lower.temperature()
                    + rise(fire, interfaceHeight - fire.base().z());
            top = arrives < upper.temperature() ? interfaceHeight : ceiling;
        }
        if (top - low < LEAST) {
            return List.of();
        }
        double origin = origin(fire);
        double start = low - fire.base().z() - origin;
        double growth = StrictMath.pow((top - low + start) / start, 1.0 / PARTS); // finer where it changes faster
        var cones = new ArrayList<Body>();
        double from = start;
        double fromRise = rise(fire, from + origin);
        for (int i = 0; i < PARTS; i++) {
            double to = from * growth;
            double toRise = rise(fire, to + origin);
            double fromZ = fire.base().z() + origin + from;
            double toZ = fire.base().z() + origin + to;
            var shape = new Frustum(
                    new Point(fire.base().x(), fire.base().y(), fromZ),
                    new Point(fire.base().x(), fire.base().y(), toZ),
                    radius(from, fromRise, lower.temperature()),
                    radius(to, toRise, lower.temperature()));
            var begins = gas(fire, fromRise, fromZ < interfaceHeight ? lower : upper);
            if (i == 0 && fire.flaming()) {
                begins = new Gas(begins.temperature(), 0); // it comes out of the flames bit by bit
            }
            cones.add(new Body.Cloud(shape, begins, gas(fire, toRise, toZ <= interfaceHeight ? lower : upper)));
            from = to;
            fromRise = toRise;
        }
        return cones;
    }

    /** Visible radius of the plume [m] at height {@code z} [m] over the floor, in air of {@code air} [K]. */
    public static double radius(Fire fire, double z, double air) {
        double above = z - fire.base().z();
        return radius(above - origin(fire), rise(fire, above), air);
    }

    private static double radius(double aboveOrigin, double rise, double air) {
        return Math.max(0.02, SPREAD * Math.sqrt((air + rise) / air) * aboveOrigin);
    }

    /** Height of the plume's virtual origin over the burning surface [m]; mostly negative. */
    private static double origin(Fire fire) {
        return Math.min(0, 0.083 * StrictMath.pow(fire.heat() / 1e3, 0.4) - 1.02 * fire.diameter());
    }

    private static double rise(Fire fire, double above) {
        return Plume.axisRise(fire.heat(), fire.convective(), fire.diameter(), Math.max(0.01, above));
    }

    private static Gas gas(Fire fire, double over, Gas around) {
        double smoke = fire.smoke() * CP * over / fire.convective();
        double density = IDEAL / (around.temperature() + over);
        double own = fire.smokeAbsorption() * density * Math.min(1, smoke) + InfraredOptics.BURNT_GAS;
        return new Gas(around.temperature() + MEAN_RISE * over, MEAN_ABSORPTION * own);
    }
}
