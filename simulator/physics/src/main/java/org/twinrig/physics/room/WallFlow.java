package org.twinrig.physics.room;

/**
 * Flow through a vertical opening driven by the difference of hydrostatic pressures, both ways at once.
 *
 * <pre>  dm = C · w · √(2 ρ |ΔP(z)|) dz,   ΔP(z) = Δp − g ∫ (ρ_in − ρ_out) dz </pre>
 *
 * Integrated exactly over each part in which ΔP is linear: below and above the layer interface, and on either side of
 * the neutral plane. Not modelled: wind, and the exchange by turbulence when nothing drives a flow.
 *
 * @see "H. W. Emmons, Vent Flows, SFPE Handbook"
 * @see "K. D. Steckler, J. G. Quintiere, W. J. Rinkinen, Flow induced by fire in a compartment, NBSIR 82-2520, 1982"
 */
final class WallFlow {
    private static final double OUT = 0.73; // [-] Steckler 1982
    private static final double IN = 0.68; // [-] Steckler 1982

    double lowerDensity;
    double upperDensity;
    double outsideDensity;
    double interfaceHeight;

    /** Mass flow out of the lower layer [kg/s]. */
    double outLower;
    /** Mass flow out of the upper layer [kg/s]. */
    double outUpper;
    /** Mass flow in [kg/s]. */
    double in;

    /** Sets the flows to nothing. */
    void clear() {
        outLower = 0;
        outUpper = 0;
        in = 0;
    }

    /**
     * Adds the flow through one opening.
     *
     * @param overPressure of the room against the outside at the floor [Pa]
     */
    void add(double overPressure, double width, double sill, double top) {
        if (width <= 0 || top <= sill) {
            return;
        }
        double middle = Math.min(Math.max(interfaceHeight, sill), top);
        double lowSlope = Gas.GRAVITY * (lowerDensity - outsideDensity);
        double highSlope = Gas.GRAVITY * (upperDensity - outsideDensity);
        double atInterface = overPressure - lowSlope * interfaceHeight;
        if (middle > sill) {
            part(width, middle - sill, overPressure - lowSlope * sill, overPressure - lowSlope * middle, false);
        }
        if (top > middle) {
            double bottom = atInterface - highSlope * (middle - interfaceHeight);
            part(width, top - middle, bottom, atInterface - highSlope * (top - interfaceHeight), true);
        }
    }

    private void part(double width, double height, double bottom, double top, boolean upper) {
        if (bottom * top >= 0) {
            oneWay(width * height, bottom, top, upper);
        } else { // the neutral plane lies within
            double share = bottom / (bottom - top);
            oneWay(width * height * share, bottom, 0, upper);
            oneWay(width * height * (1 - share), 0, top, upper);
        }
    }

    private void oneWay(double area, double bottom, double top, boolean upper) {
        double b = Math.sqrt(Math.abs(bottom));
        double t = Math.sqrt(Math.abs(top));
        double sum = b + t;
        if (sum == 0) {
            return;
        }
        double mean = 2.0 / 3 * (b * b + b * t + t * t) / sum; // mean of √|ΔP| over the part
        if (bottom + top < 0) {
            in += IN * area * Math.sqrt(2 * outsideDensity) * mean;
        } else if (upper) {
            outUpper += OUT * area * Math.sqrt(2 * upperDensity) * mean;
        } else {
            outLower += OUT * area * Math.sqrt(2 * lowerDensity) * mean;
        }
    }
}
