package org.twinrig.physics.zone;

/**
 * What lack of oxygen does to flames.
 *
 * <p>They go out where mixing with the gas around them cannot make a flame of some 1700 K any more, so the less oxygen
 * suffices the hotter the gas is, and in gas of 600 °C none is too little:
 *
 * <pre>  Y_lim = 0.15 · (1700 − T)/(1700 − 293)   up to 773 K, from there straight to nothing at 873 K </pre>
 *
 * Y mass fraction of oxygen [kg/kg], T temperature of the gas [K]. The NIST/NRC fires in closed rooms went out at 11 to 12 %
 * of oxygen by volume in gas of 220 to 290 °C, where this gives 11 to 12 %. On the way there they give less soot: in
 * proportion to what oxygen is left over the limit, an estimate after the dimming of flames that Santo and Tamanini saw.
 * Gas nearly as hot as a flame without losses takes no more heat: its products break up, which a constant heat capacity
 * does not know; the heat that they take up so is left out with the fuel that burns for it, an estimate.
 *
 * @see "K. McGrattan et al., FDS Technical Reference Guide, NIST SP 1018, chapter on extinction (critical flame
 *     temperature, free burning above 600 °C)"
 * @see "G. Santo, F. Tamanini, Influence of oxygen depletion on the radiative properties of PMMA flames, 18th Symposium
 *     on Combustion, 1981"
 */
final class Vitiation {
    private static final double COLD_LIMIT = 0.15; // lower oxygen limit in cold gas [kg/kg], CFAST
    private static final double CRITICAL = 1700; // [K] flame temperature at the limit, FDS
    private static final double COLD = 293; // [K]
    private static final double FREE = 873; // [K] gas in which any oxygen is burnt, FDS
    private static final double SOFT = 100; // [K] over which the limit falls to nothing
    private static final double STEEPNESS = 400; // [-] softer than CFAST's 800, at the same place
    private static final double ADIABATIC = 2250; // [K] hydrocarbons in air; SFPE Handbook, flammability
    private static final double DISSOCIATES =
            350; // [K] under it the products break up and a heat capacity is no constant
    private static final double EXHAUSTED = 0.01; // [kg/kg] under which less burns in any gas; estimate
    private static final double FRESH = 0.228; // [kg/kg] of oxygen in ordinary, moist air

    private Vitiation() {}

    /** Mass fraction of oxygen under which flames go out in gas of {@code temperature} [K]. */
    static double limit(double temperature) {
        double cooling = Math.max(0, CRITICAL - temperature) / (CRITICAL - COLD);
        return COLD_LIMIT * cooling * Math.min(1, Math.max(0, (FREE - temperature) / SOFT));
    }

    /** Part of the fuel that burns in gas with this mass fraction of {@code oxygen} and {@code temperature} [K] [0..1]. */
    static double burns(double oxygen, double temperature) {
        double left = left(oxygen) * cools(temperature); // hot gas has no limit but that
        return 0.5 * left * (1 + StrictMath.tanh(STEEPNESS * (oxygen - limit(temperature)) - 2));
    }

    /** Part of what comes that still burns as the last of the {@code oxygen} [kg/kg] is used up [0..1]. */
    static double left(double oxygen) {
        return Math.min(1, Math.max(0, oxygen / EXHAUSTED));
    }

    /** Part of a flame's heat that gas of {@code temperature} [K] still takes: none as hot as a flame without losses [0..1]. */
    static double cools(double temperature) {
        return Math.min(1, Math.max(0, (ADIABATIC - temperature) / DISSOCIATES));
    }

    /** Part of a free flame's soot that a flame in such gas gives [0..1]. */
    static double soots(double oxygen, double temperature) {
        double limit = limit(temperature);
        return Math.min(1, Math.max(0, (oxygen - limit) / (FRESH - limit)));
    }
}
