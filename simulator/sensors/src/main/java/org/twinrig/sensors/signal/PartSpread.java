package org.twinrig.sensors.signal;

import org.twinrig.core.random.RandomStream;

/**
 * How parts of one type differ from each other. Data sheets give bands, not distributions; here a band is taken as two
 * standard deviations of a normal population from which the maker's test removed what lies outside.
 */
public final class PartSpread {
    private static final double SIGMA_OF_BAND = 0.5; // [-] our reading of "accuracy", see above

    private PartSpread() {}

    /** Where in its band a part lies: −1 at the lower edge, 0 in the middle, 1 at the upper edge. */
    public static double inBand(RandomStream random) {
        double drawn;
        do {
            drawn = SIGMA_OF_BAND * random.gaussian();
        } while (Math.abs(drawn) > 1);
        return drawn;
    }

    /** A positive property of a part between {@code low} and {@code high}, drawn like {@link #inBand} in its logarithm. */
    public static double between(double low, double high, RandomStream random) {
        double middle = 0.5 * (StrictMath.log(low) + StrictMath.log(high));
        double half = 0.5 * (StrictMath.log(high) - StrictMath.log(low));
        return StrictMath.exp(middle + half * inBand(random));
    }
}
