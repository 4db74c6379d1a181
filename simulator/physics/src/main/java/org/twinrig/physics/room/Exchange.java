package org.twinrig.physics.room;

/**
 * What passes between the layers, and from the layers to the surfaces.
 *
 * <ul>
 *   <li>Convection: h = C·|ΔT|^(1/3), C = 1.52 (horizontal, unstable), 0.76 (horizontal, stable), 1.31 (vertical)
 *       W/(m²·K^(4/3)); under a plume's impingement at least what Alpert's jet gives to a cold ceiling.
 *   <li>Mixing across the interface: a stirring speed that dies away as the layers differ by more than a few kelvin.
 *   <li>Merging: an upper layer less than some 2 K warmer than the lower drains into it, so that a room without a fire
 *       is one well-mixed node. Both laws are estimates; they are smooth, so that no logic switches.
 *   <li>Smoke deposits on colder surfaces by thermophoresis, v = 0.55 · (ν/k) · q″/T.
 * </ul>
 *
 * @see "R. D. Peacock et al., CFAST Technical Reference Guide, NIST TN 1889v1"
 */
final class Exchange {
    private static final double UNSTABLE = 1.52; // [W/(m²·K^(4/3))]
    private static final double STABLE = 0.76; // [W/(m²·K^(4/3))]
    private static final double VERTICAL = 1.31; // [W/(m²·K^(4/3))]
    private static final double STIRRING = 0.02; // [m/s] across the interface of equally warm layers; estimate
    private static final double CALM = 2; // [K] difference that halves the stirring; estimate
    private static final double MERGE_SECONDS = 15; // [s] estimate
    private static final double REFILL_SECONDS = 1; // [s] for a layer that is thinner than allowed
    private static final double THERMOPHORESIS =
            0.55 * 6.0e-4; // 0.55·ν/k of air at 300 K [m³·K/J]: ν 1.57e-5 m²/s, k 0.0262 W/(m·K)
    private static final double DOOR_MIXING = 0.10; // [kg/kg] of the inflow; see doorMixing

    private final RoomSpec spec;
    private final double[] surface;
    private final double floor;
    private final double bandArea;

    Exchange(RoomSpec spec, double[] surface) {
        this.spec = spec;
        this.surface = surface;
        this.floor = spec.length() * spec.width();
        this.bandArea = 2 * (spec.length() + spec.width()) * spec.height() / Layout.BANDS;
    }

    /** Area of inner surface {@code i} [m²]. */
    double area(int i) {
        return i < Layout.WALL ? floor : bandArea;
    }

    /** Part of surface {@code i} that touches the upper layer [0..1]. */
    double upperPart(int i, double height) {
        if (i == Layout.CEILING) {
            return 1;
        }
        if (i == Layout.FLOOR) {
            return 0;
        }
        double band = spec.height() / Layout.BANDS;
        double bottom = (i - Layout.WALL) * band;
        return Math.min(1, Math.max(0, (bottom + band - height) / band));
    }

    /** 1 while the layer has mass to give, falling to 0 as it gets thinner than allowed. */
    double leaves(double[] y, int layer) {
        double share = layer == Layout.UPPER ? Layout.upperShare(y) : 1 - Layout.upperShare(y);
        return Math.min(1, Math.max(0, share / ZoneBalance.THINNEST));
    }

    /** Stirring, merging and refilling between the layers. */
    void settle(double[] y, double height, ZoneBalance balance, double[] dy) {
        double upper = Layout.temperature(y, Layout.UPPER);
        double lower = Layout.temperature(y, Layout.LOWER);
        double warmer = upper - lower;
        double share = Layout.upperShare(y);
        double density = Gas.density(spec.pressure(), lower);
        double calm = warmer > 0 ? warmer / CALM : 0;
        double stir = density * floor * STIRRING / (1 + calm * calm);
        stir = Math.min(stir, 0.5 * Math.min(y[Layout.UPPER], y[Layout.LOWER]));
        ZoneBalance.move(y, dy, Layout.UPPER, Layout.LOWER, stir);
        ZoneBalance.move(y, dy, Layout.LOWER, Layout.UPPER, stir);
        double merging = smooth((2 - warmer) / 1.5) / MERGE_SECONDS;
        double excess = share / ZoneBalance.THINNEST - 1; // in units of the thinnest layer
        double thinUpper = y[Layout.UPPER] / Math.max(share, 1e-9) * ZoneBalance.THINNEST;
        if (excess > 0) {
            ZoneBalance.move(y, dy, Layout.UPPER, Layout.LOWER, merging * excess * thinUpper);
        } else {
            double thin = ZoneBalance.THINNEST * spec.volume() * density;
            ZoneBalance.move(y, dy, Layout.LOWER, Layout.UPPER, -excess * thin / REFILL_SECONDS);
        }
        double lack = ZoneBalance.THINNEST - (1 - share);
        if (lack > 0) {
            double thin = lack * spec.volume() * Gas.density(spec.pressure(), upper);
            ZoneBalance.move(y, dy, Layout.UPPER, Layout.LOWER, thin / REFILL_SECONDS);
        }
    }

    /** Convection to all surfaces, and the smoke that settles there. */
    void convection(double[] y, double height, double plumeHeat, double[] dy) {
        double upper = Layout.temperature(y, Layout.UPPER);
        double lower = Layout.temperature(y, Layout.LOWER);
        double jet = jetCoefficient(plumeHeat);
        for (int i = 0; i < Layout.SURFACES; i++) {
            double part = upperPart(i, height);
            if (part > 0) {
                double forced = i == Layout.CEILING ? jet : 0;
                give(y, dy, Layout.UPPER, i, part * area(i), upper - surface[i], forced);
            }
            if (part < 1) {
                give(y, dy, Layout.LOWER, i, (1 - part) * area(i), lower - surface[i], 0);
            }
        }
    }

    private static void give(double[] y, double[] dy, int layer, int i, double area, double warmer, double forced) {
        double stable = i == Layout.CEILING ? -warmer : warmer; // warm over cold stays calm
        double c = i >= Layout.WALL ? VERTICAL : stable > 0 ? STABLE : UNSTABLE;
        double h = Math.max(forced, c * StrictMath.cbrt(Math.abs(warmer)));
        double heat = area * h * warmer;
        dy[layer + Layout.ENTHALPY] -= heat;
        dy[Layout.CROSSED + Layout.ENTHALPY] -= heat;
        dy[Layout.TO_SURFACE + i] += heat;
        if (warmer > 0) {
            double speed = THERMOPHORESIS * h * warmer / Layout.temperature(y, layer);
            double smoke = speed * area * y[layer + Layout.SPECIES + Gas.SMOKE] / layerVolume(y, layer);
            dy[layer + Layout.SPECIES + Gas.SMOKE] -= smoke;
            dy[layer + Layout.MASS] -= smoke;
            dy[Layout.CROSSED + Layout.SPECIES + Gas.SMOKE] -= smoke;
            dy[Layout.CROSSED + Layout.MASS] -= smoke;
        }
    }

    private static double layerVolume(double[] y, int layer) {
        return Gas.R / Gas.CP * y[layer + Layout.ENTHALPY] / Climate.SEA_LEVEL;
    }

    /** Coefficient [W/(m²·K)] that the ceiling jet of this {@code heat} [W] gives on average to the ceiling. */
    private double jetCoefficient(double heat) {
        if (heat <= 0) {
            return 0;
        }
        // q = 0.27 Qc / ((L W)^0.68 H^0.64) over a plume's rise of 25 Qc^(2/3) H^(-5/3), Qc in kW
        double qc = heat / 1e3;
        double cube = StrictMath.cbrt(qc);
        double flux = 0.27 * heat / (StrictMath.pow(floor, 0.68) * StrictMath.pow(spec.height(), 0.64));
        double rise = 25 * cube * cube * StrictMath.pow(spec.height(), -5.0 / 3);
        return flux / rise;
    }

    /**
     * Hot gas that the inflow tears down with it [kg/s]: a fixed share of the inflow, as measured in rooms with a door
     * (McCaffrey and Quintiere 1977 found 0.05 to 0.3 kg/kg), while there is a hot layer.
     */
    double doorMixing(double[] y, double height, double inflow) {
        double layer = smooth((spec.height() - height) / (0.1 * spec.height()));
        double warmer = Layout.temperature(y, Layout.UPPER) - Layout.temperature(y, Layout.LOWER);
        return DOOR_MIXING * inflow * layer * smooth(warmer / 5);
    }

    /** Rate at which convection changes the thinner layer [1/s]. */
    double rate(double[] y) {
        return 10 * floor / (Gas.CP * Math.min(y[Layout.UPPER], y[Layout.LOWER]));
    }

    private static double smooth(double x) {
        double c = Math.min(1, Math.max(0, x));
        return c * c * (3 - 2 * c);
    }
}
