package org.twinrig.physics.room;

import org.twinrig.physics.Point;

/**
 * A sprinkler, a heat detector or a smoke detector as fire engineers calculate them; what it does is ground truth, not a
 * reading.
 *
 * @param name unique in its house
 * @param threshold temperature of the element [K], or extinction in the chamber [1/m]
 * @param inertia response time index [√(m·s)], or characteristic length of the chamber [m]
 * @param conduction of the element to its fitting [√(m/s)]
 * @param spray water that it throws once it has responded [m/s], i.e. m³ per m² and s; 0 for none
 */
public record Detector(
        String name, Point place, Kind kind, double threshold, double inertia, double conduction, double spray) {

    /** What it responds to. */
    public enum Kind {
        /** Heat. */
        HEAT,
        /** Smoke. */
        SMOKE
    }
}
