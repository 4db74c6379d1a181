package org.twinrig.physics.scene;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.physics.Body;
import org.twinrig.physics.Point;
import org.twinrig.physics.Shape.Frustum;
import org.twinrig.physics.ThermalScene.Gas;
import org.twinrig.physics.fire.Plume;

/**
 * The flames of a fire: a stack of cones that taper to the tip, puff, and break off at the tip.
 *
 * <ul>
 *   <li>Mean height: Heskestad's. It swings by a quarter at the puffing frequency 1.5/√D Hz (Pagni), less regularly in
 *       a slow second wave; the swing is an estimate (intermittency of McCaffrey's flames spans a factor of 2.5).
 *   <li>Bulges travel up at 1.9·Q^(1/5) m/s, Q in kW (McCaffrey's intermittent region).
 *   <li>1150 K, a mean over buoyant diffusion flames; towards the tip, where the mean rise on the axis is 500 K
 *       (Heskestad), it falls to that.
 *   <li>Absorption k of 0.4 (methane) to 1.3 1/m (polystyrene) by the fuel's soot: the emissivity across the base is
 *       1 − exp(−k·D). The tip is thinner, and gone for half of each puff.
 * </ul>
 *
 * Not modelled: flames along a ceiling, leaning flames, flames of separate objects that merge.
 *
 * @see "P. J. Pagni, Pool fire vortex shedding frequencies, Applied Mechanics Reviews 43, 1990"
 * @see "B. J. McCaffrey, Purely buoyant diffusion flames, NBSIR 79-1910, 1979"
 * @see "G. Heskestad, Fire Plumes, Flame Height, and Air Entrainment, SFPE Handbook"
 */
public final class Flames {
    private static final double HOT = 1150; // [K]
    private static final double TIP_RISE = 500; // [K]
    private static final double SWING = 0.25; // [-] of the height with each puff
    private static final double SLOW_SWING = 0.08; // [-]
    private static final double SLOW =
            0.38; // [-] of the puffing frequency; no small fraction, so that it never repeats
    private static final double TAPER = 0.85; // [-] of the radius is gone at the tip; estimate
    private static final double BULGE = 0.25; // [-] of the radius; estimate
    private static final double FULL = 0.6; // [-] part of the height with full temperature and absorption; estimate
    private static final double THIN = 0.4; // [-] what is left of the absorption at the tip; estimate
    private static final double[] CUTS = {0, 0.2, 0.4, 0.6, 0.8, 1};

    private Flames() {}

    /** Puffs per second [Hz] over a fire of this {@code diameter} [m]. */
    public static double puffing(double diameter) {
        return 1.5 / Math.sqrt(diameter);
    }

    /** Absorption [1/m] of flames whose fuel gives {@code sootYield} [kg/kg]. */
    public static double absorption(double sootYield) {
        return Math.min(1.3, 0.4 + 6 * sootYield);
    }

    /** Height of the flames [m] at {@code time} [s]. */
    public static double height(Fire fire, double time) {
        double mean = Math.max(Plume.flameHeight(fire.heat(), fire.diameter()), 0.3 * fire.diameter());
        double puff = angle(fire, time);
        double slow = StrictMath.sin(SLOW * puff + 1);
        return mean * (1 + SWING * StrictMath.sin(puff) + SLOW_SWING * slow);
    }

    /** The flames at {@code time} [s] under a ceiling at {@code ceiling} [m], in air of {@code air} [K]. */
    public static List<Body> at(Fire fire, double time, double ceiling, double air) {
        if (!fire.flaming() || fire.heat() <= 0) {
            return List.of();
        }
        double height = height(fire, time);
        double room = Math.max(0.02, ceiling - fire.base().z());
        double tip = Math.max(0.02, Math.min(height, room));
        var cones = new ArrayList<Body>();
        for (int i = 1; i < CUTS.length; i++) {
            double low = CUTS[i - 1];
            double high = CUTS[i];
            double there = i < CUTS.length - 1 ? 1 : tipPresence(fire, time);
            var shape = new Frustum(
                    above(fire, low * tip),
                    above(fire, high * tip),
                    radius(fire, time, low, tip),
                    radius(fire, time, high, tip));
            cones.add(new Body.Cloud(shape, gas(fire, low, air, there), gas(fire, high, air, there)));
        }
        return cones;
    }

    private static double angle(Fire fire, double time) {
        return 2 * Math.PI * puffing(fire.diameter()) * time + fire.phase();
    }

    /** How much of the tip there is: it comes a little after the height's peak [0..1]. */
    private static double tipPresence(Fire fire, double time) {
        return 0.5 + 0.5 * StrictMath.sin(angle(fire, time) - 0.8);
    }

    private static double radius(Fire fire, double time, double part, double tip) {
        double speed = 1.9 * StrictMath.pow(fire.heat() / 1e3, 0.2);
        double late = part * tip / Math.max(0.3, speed);
        double wave = StrictMath.sin(angle(fire, time - late));
        return fire.diameter() / 2 * (1 - TAPER * part) * (1 + BULGE * Math.min(1, 2 * part) * wave);
    }

    private static Gas gas(Fire fire, double part, double air, double there) {
        double along = Math.max(0, (part - FULL) / (1 - FULL));
        double kelvin = Math.max(air, HOT + along * (air + TIP_RISE - HOT));
        return new Gas(kelvin, there * absorption(fire.sootYield()) * (1 - along * (1 - THIN)));
    }

    private static Point above(Fire fire, double rise) {
        return new Point(fire.base().x(), fire.base().y(), fire.base().z() + rise);
    }
}
