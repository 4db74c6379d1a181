package org.twinrig.physics.weather;

import java.util.List;

/**
 * Panes one behind the other, the first one outside: what they let through, throw back and absorb of sunlight.
 *
 * <p>Multiple reflections between the panes are summed exactly for unpolarized light with a single wavelength's worth of
 * properties per pane. Two simplifications are those of the window standards (ISO 9050, WINDOW, EnergyPlus): light is
 * taken as unpolarized again between panes (keeping its polarization would let 4 % more through double glazing at 60°),
 * and spectra are not followed (double clear glazing lets 0.5 % more through than its panes' means say). Values for
 * diffuse light are means over the hemisphere, weighted with the cosine.
 *
 * <p>Values are tabulated in the cosine of the angle of incidence when the object is made; reading them costs a few
 * nanoseconds.
 */
public final class Glazing {
    private static final int STEPS = 200;

    private final List<Pane> panes;
    private final List<Gap> gaps;
    private final double[] transmittance = new double[STEPS + 1];
    private final double[] reflectance = new double[STEPS + 1];
    private final double[] inner = new double[STEPS + 1];
    private final double[][] absorptance;
    private final double diffuseTransmittance;
    private final double diffuseReflectance;
    private final double diffuseInner;
    private final double[] diffuseAbsorptance;

    /** Glazing of {@code panes} from outside to inside with {@code gaps} between them, one less. */
    public Glazing(List<Pane> panes, List<Gap> gaps) {
        if (panes.isEmpty() || gaps.size() != panes.size() - 1) {
            throw new IllegalArgumentException("%d panes have %d gaps between them; found %d"
                    .formatted(panes.size(), Math.max(0, panes.size() - 1), gaps.size()));
        }
        this.panes = List.copyOf(panes);
        this.gaps = List.copyOf(gaps);
        absorptance = new double[panes.size()][STEPS + 1];
        tabulate();
        diffuseTransmittance = hemispherical(transmittance);
        diffuseReflectance = hemispherical(reflectance);
        diffuseInner = hemispherical(inner);
        diffuseAbsorptance = new double[panes.size()];
        for (int i = 0; i < panes.size(); i++) {
            diffuseAbsorptance[i] = hemispherical(absorptance[i]);
        }
    }

    /** One pane. */
    public static Glazing single(Pane pane) {
        return new Glazing(List.of(pane), List.of());
    }

    private void tabulate() {
        int n = panes.size();
        var optics = panes.stream().map(PaneOptics::new).toArray(PaneOptics[]::new);
        var behind = new double[n + 1]; // reflectance of pane i and all behind it, seen from outside
        var before = new double[n + 1]; // reflectance of all panes before i, seen from inside
        var passed = new double[n + 1]; // transmittance of all panes before i
        for (int k = 0; k <= STEPS; k++) {
            passed[0] = 1;
            for (int i = 0; i < n; i++) {
                PaneOptics pane = optics[i];
                pane.at(k / (double) STEPS);
                double echo = 1 / (1 - Math.min(1 - 1e-12, before[i] * pane.front()));
                passed[i + 1] = passed[i] * pane.transmittance() * echo;
                before[i + 1] = pane.back() + pane.transmittance() * pane.transmittance() * before[i] * echo;
            }
            behind[n] = 0;
            for (int i = n - 1; i >= 0; i--) {
                PaneOptics pane = optics[i];
                double echo = 1 / (1 - Math.min(1 - 1e-12, pane.back() * behind[i + 1]));
                behind[i] = pane.front() + pane.transmittance() * pane.transmittance() * behind[i + 1] * echo;
            }
            for (int i = 0; i < n; i++) {
                PaneOptics pane = optics[i];
                double onto = passed[i] / (1 - Math.min(1 - 1e-12, before[i] * behind[i])); // light on the front
                double out = onto * pane.transmittance() / (1 - Math.min(1 - 1e-12, pane.back() * behind[i + 1]));
                absorptance[i][k] = onto * (1 - pane.transmittance() - pane.front())
                        + out * behind[i + 1] * (1 - pane.transmittance() - pane.back());
            }
            transmittance[k] = passed[n];
            reflectance[k] = behind[0];
            inner[k] = before[n];
        }
    }

    /** Mean over the hemisphere of a function that is linear in the cosine between its nodes: ∫ 2 f(c) c dc. */
    private static double hemispherical(double[] values) {
        double sum = 0;
        double step = 1.0 / STEPS;
        for (int k = 0; k < STEPS; k++) {
            double c = k * step;
            double rise = values[k + 1] - values[k];
            sum += 2 * step * (values[k] * (c + step / 2) + rise * (c / 2 + step / 3));
        }
        return sum;
    }

    private static double read(double[] values, double cos) {
        double x = Math.max(0, Math.min(1, cos)) * STEPS;
        int k = Math.min(STEPS - 1, (int) x);
        return values[k] + (x - k) * (values[k + 1] - values[k]);
    }

    /** The panes from outside to inside. */
    public List<Pane> panes() {
        return panes;
    }

    /** The gaps from outside to inside. */
    public List<Gap> gaps() {
        return gaps;
    }

    /** Share of a beam that comes through [0..1]; {@code cos} of its angle of incidence. */
    public double transmittance(double cos) {
        return read(transmittance, cos);
    }

    /** Share of a beam from outside that is reflected [0..1]. */
    public double reflectance(double cos) {
        return read(reflectance, cos);
    }

    /** Share of a beam from outside that is absorbed in {@code pane}, 0 the outermost [0..1]. */
    public double absorptance(int pane, double cos) {
        return read(absorptance[pane], cos);
    }

    /** Share of evenly diffuse light that comes through [0..1], the same from both sides. */
    public double diffuseTransmittance() {
        return diffuseTransmittance;
    }

    /** Share of evenly diffuse light from outside that is reflected [0..1]. */
    public double diffuseReflectance() {
        return diffuseReflectance;
    }

    /** Share of evenly diffuse light from inside that is reflected back into the room [0..1]. */
    public double diffuseInnerReflectance() {
        return diffuseInner;
    }

    /** Share of evenly diffuse light from outside that is absorbed in {@code pane}, 0 the outermost [0..1]. */
    public double diffuseAbsorptance(int pane) {
        return diffuseAbsorptance[pane];
    }

    /**
     * Conductance of a gap, gas and radiation [W/(m²·K)].
     *
     * @param k number of the gap, 0 the outermost
     * @param outer temperature of its outer boundary [K]
     * @param inner temperature of its inner boundary [K]
     * @param pressure of the gas [Pa]
     * @param height of the glazing along its slope [m]
     * @param tilt of the glazing [rad]
     */
    public double gapConductance(int k, double outer, double inner, double pressure, double height, double tilt) {
        double e1 = panes.get(k).backEmissivity();
        double e2 = panes.get(k + 1).frontEmissivity();
        double exchange = Sky.SIGMA / (1 / e1 + 1 / e2 - 1);
        double radiation = exchange * (outer * outer + inner * inner) * (outer + inner);
        return radiation + gaps.get(k).conductance(outer, inner, pressure, height, tilt);
    }
}
