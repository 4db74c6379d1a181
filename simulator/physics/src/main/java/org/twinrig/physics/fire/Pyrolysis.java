package org.twinrig.physics.fire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What smoulders or is charred by a hot surface, per kilogram of mass lost. Yields lie in the range that is published for
 * the class (CO 0.10–0.20, particles 0.05–0.15 kg/kg, CO/CO2 0.1–0.4 by volume for smouldering; hardly any heat and less CO
 * for wood that only chars); they scatter by a factor of two between sources. Those of beech, pine and cotton are chosen
 * within it so that the test fires TF2, TF7 and TF3 end with the CO that is measured when the smoke ends them.
 *
 * <p>The slope says how an aerosol looks to the two classes of detectors: obscuration m over ionisation quantity y, in dB/m.
 * Coarse pale smoke has a steep slope.
 *
 * @see "J. Quintiere, M. Birky et al., An analysis of smoldering fires in closed compartments, 1982"
 * @see "EN 54-7 and ISO 7240-7, test fires TF2 and TF3 (m and y at the end of the test)"
 */
public enum Pyrolysis {
    /** Polyurethane under a cotton cover. */
    UPHOLSTERY(9e6, 0.3, 0.9, 0.15, 0.10, 0.01, 0.5),
    /** Beech on a hot plate: chars without glowing. */
    BEECH(1e6, 0.3, 0.35, 0.06, 0.14, 0.02, 1.22),
    /** Pine on a hot plate. */
    PINE(1e6, 0.3, 0.35, 0.06, 0.12, 0.02, 1.1),
    /** Cotton that glows through in the open: its ash is thin, so that most of what a coal of 900 K loses is radiated. */
    COTTON(6.5e6, 0.5, 0.8, 0.18, 0.15, 0.005, 0.47),
    /** Folded cotton that glows deep inside, so that much of its smoke settles in the fabric; estimate. */
    TOWELS(8e6, 0.3, 0.8, 0.20, 0.06, 0.005, 0.47),
    /** Soft polyurethane foam alone. */
    FOAM(8e6, 0.3, 0.6, 0.12, 0.12, 0.02, 0.7);

    private final double heat;
    private final double radiative;
    private final double co2;
    private final double co;
    private final double aerosol;
    private final double vapour;
    private final double slope;

    Pyrolysis(double heat, double radiative, double co2, double co, double aerosol, double vapour, double slope) {
        this.heat = heat;
        this.radiative = radiative;
        this.co2 = co2;
        this.co = co;
        this.aerosol = aerosol;
        this.vapour = vapour;
        this.slope = slope;
    }

    /** Word in scenarios. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** All words. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Pyrolysis::id).toList();
    }

    /** The kind with this {@code id}. */
    public static Optional<Pyrolysis> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** Heat released [J/kg]. */
    public double heatPerMass() {
        return heat;
    }

    /** Part of the heat that is radiated [0..1]; estimates. */
    public double radiativeFraction() {
        return radiative;
    }

    /** [kg/kg]. */
    public double co2Yield() {
        return co2;
    }

    /** [kg/kg]. */
    public double coYield() {
        return co;
    }

    /** [kg/kg]. */
    public double aerosolYield() {
        return aerosol;
    }

    /** Unburned gases that a combustible-gas sensor answers to, as LPG and as ethanol equivalent each [kg/kg]. */
    public double vapourYield() {
        return vapour;
    }

    /** Obscuration over ionisation quantity, m/y [dB/m]. */
    public double slope() {
        return slope;
    }
}
