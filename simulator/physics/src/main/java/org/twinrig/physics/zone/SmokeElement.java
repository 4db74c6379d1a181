package org.twinrig.physics.zone;

/**
 * The chamber of a smoke detector: what floats in it follows what floats outside with the lag L/u.
 *
 * @see "G. Heskestad, Generalized characterization of smoke entry and response for products-of-combustion detectors,
 *     7th International Conference on Problems of Automatic Fire Detection, Aachen 1975"
 */
public final class SmokeElement {
    /** Characteristic length of an ordinary detector [m]. */
    public static final double ORDINARY = 1.8;

    private final double length;
    private double inside;

    /** A clean chamber of characteristic {@code length} [m]. */
    public SmokeElement(double length) {
        this.length = length;
    }

    /** Follows the air {@code outside}, in any unit, that passes at {@code speed} [m/s] for {@code step} [s]. */
    public void advance(double outside, double speed, double step) {
        inside += (outside - inside) * (1 - StrictMath.exp(-step * speed / length));
    }

    /** What is in the chamber, in the unit of what came. */
    public double inside() {
        return inside;
    }
}
