package org.twinrig.physics.fire;

import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Point;

/**
 * One burning item.
 *
 * @param name unique in its room, e.g. {@code basket}
 * @param base middle of the burning surface [m]
 * @param fuel what burns
 * @param release heat release of the flames, counted from the end of the smouldering stage
 * @param area burning area at the peak [m²]
 * @param ignitionNanos when it starts to smoulder or burn [ns since start]
 * @param smoulder stage before the flames; {@link Smoulder#NONE} for none
 */
public record FireSpec(
        String name, Point base, Fuel fuel, HeatRelease release, double area, long ignitionNanos, Smoulder smoulder) {

    /** A flaming fire of the size that its fuel needs for the peak. */
    public static FireSpec flaming(String name, Point base, Fuel fuel, HeatRelease release, long ignitionNanos) {
        double area = Math.max(0.01, release.peak() / fuel.fluxPerArea());
        return new FireSpec(name, base, fuel, release, area, ignitionNanos, Smoulder.NONE);
    }

    /** The same fire with a smouldering stage before its flames. */
    public FireSpec withSmoulder(Smoulder stage) {
        return new FireSpec(name, base, fuel, release, area, ignitionNanos, stage);
    }

    /** The same fire with this burning area at the peak [m²]. */
    public FireSpec withArea(double squareMetres) {
        return new FireSpec(name, base, fuel, release, squareMetres, ignitionNanos, smoulder);
    }

    /** Moment of the first flame [ns since start]. */
    public long flamesFromNanos() {
        return ignitionNanos + SimTime.toNanos(smoulder.seconds());
    }

    /** Moment when all is burnt [ns since start]. */
    public long endNanos() {
        return flamesFromNanos() + SimTime.toNanos(release.endSeconds());
    }
}
