package org.twinrig.physics.fire;

import java.util.Optional;
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
 * @param ignitionNanos when it starts to smoulder or burn [ns since start]; nothing to go by when there is a trigger
 * @param smoulder stage before the flames; {@link Smoulder#NONE} for none
 * @param trigger what sets it on fire, in place of a moment
 * @param plume how much air its plume draws in
 */
public record FireSpec(
        String name,
        Point base,
        Fuel fuel,
        HeatRelease release,
        double area,
        long ignitionNanos,
        Smoulder smoulder,
        Optional<Trigger> trigger,
        PlumeLaw plume) {

    /** A flaming fire of the size that its fuel needs for the peak. */
    public static FireSpec flaming(String name, Point base, Fuel fuel, HeatRelease release, long ignitionNanos) {
        double area = Math.max(0.01, release.peak() / fuel.fluxPerArea());
        return new FireSpec(
                name, base, fuel, release, area, ignitionNanos, Smoulder.NONE, Optional.empty(), PlumeLaw.HESKESTAD);
    }

    /** The same fire with a smouldering stage before its flames. */
    public FireSpec withSmoulder(Smoulder stage) {
        return new FireSpec(name, base, fuel, release, area, ignitionNanos, stage, trigger, plume);
    }

    /** The same fire with this burning area at the peak [m²]. */
    public FireSpec withArea(double squareMetres) {
        return new FireSpec(name, base, fuel, release, squareMetres, ignitionNanos, smoulder, trigger, plume);
    }

    /** The same fire, with its plume after {@code law}. */
    public FireSpec withPlume(PlumeLaw law) {
        return new FireSpec(name, base, fuel, release, area, ignitionNanos, smoulder, trigger, law);
    }

    /** The same fire, set on fire by what happens around it. */
    public FireSpec withTrigger(Trigger cause) {
        return new FireSpec(name, base, fuel, release, area, ignitionNanos, smoulder, Optional.of(cause), plume);
    }

    /** The same fire, burning from this moment on [ns since start]. */
    public FireSpec litAt(long nanos) {
        return new FireSpec(name, base, fuel, release, area, nanos, smoulder, Optional.empty(), plume);
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
