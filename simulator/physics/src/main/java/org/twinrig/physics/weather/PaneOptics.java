package org.twinrig.physics.weather;

/**
 * How one pane's transmittance and reflectance depend on the angle of incidence.
 *
 * <p>Clear glass: from the values at normal incidence the reflectance of one surface, with it the refractive index, and
 * the absorption along the path follow in closed form; Fresnel's equations give the rest, each polarization with its
 * multiple reflections for itself, and their mean. Coated glass: the regressions of WINDOW 4 for coated clear
 * (transmittance above 0.645) or bronze glass; good to a few percent for usual low-e coatings, not meant for others.
 *
 * @see "R. Furler, Angular dependence of optical properties of homogeneous glasses, ASHRAE Transactions 97, 1991"
 * @see "E. Finlayson, D. Arasteh, C. Huizenga, M. Rubin, M. Reilly, WINDOW 4.0: Documentation of calculation procedures,
 *     LBL-33943, 1993, table A.2"
 */
final class PaneOptics {
    private static final double CLEAR_FROM = 0.645; // transmittance at normal incidence
    // Factors of 1, c, c², c³, c⁴ with c the cosine of the angle of incidence
    private static final double[] CLEAR_TRANSMITTANCE = {-0.0015, 3.355, -3.840, 1.460, 0.0288};
    private static final double[] CLEAR_REST = {0.999, -0.563, 2.043, -2.532, 1.054};
    private static final double[] BRONZE_TRANSMITTANCE = {-0.002, 2.813, -2.341, -0.05725, 0.599};
    private static final double[] BRONZE_REST = {0.997, -1.868, 6.513, -7.862, 3.225};

    private final Pane pane;
    private final double index;
    private final double absorption;
    private double transmittance;
    private double front;
    private double back;

    PaneOptics(Pane pane) {
        this.pane = pane;
        double t = pane.transmittance();
        double r = pane.frontReflectance();
        double beta = t * t - r * r + 2 * r + 1;
        double surface = (beta - Math.sqrt(beta * beta - 4 * (2 - r) * r)) / (2 * (2 - r));
        double root = Math.sqrt(surface);
        index = (1 + root) / (1 - root);
        absorption = pane.coated() ? 0 : -StrictMath.log((r - surface) / (surface * t));
    }

    /** Refractive index [-] that explains the reflectance of a clear pane. */
    double index() {
        return index;
    }

    /** Absorption coefficient times thickness [-] of a clear pane. */
    double absorption() {
        return absorption;
    }

    /** Computes all values for this cosine of the angle of incidence [0..1]. */
    void at(double cos) {
        if (cos <= 0) {
            transmittance = 0;
            front = 1;
            back = 1;
        } else if (pane.coated()) {
            coated(cos);
        } else {
            clear(cos);
        }
    }

    private void clear(double cos) {
        double inside = Math.sqrt(1 - (1 - cos * cos) / (index * index));
        double crosswise = square((cos - index * inside) / (cos + index * inside));
        double parallel = square((index * cos - inside) / (index * cos + inside));
        double pass = StrictMath.exp(-absorption / inside);
        double t1 = transmitted(crosswise, pass);
        double t2 = transmitted(parallel, pass);
        transmittance = 0.5 * (t1 + t2);
        front = 0.5 * (crosswise * (1 + pass * t1) + parallel * (1 + pass * t2));
        back = front;
    }

    private static double transmitted(double surface, double pass) {
        return square(1 - surface) * pass / (1 - square(surface * pass));
    }

    private static double square(double x) {
        return x * x;
    }

    private void coated(double cos) {
        boolean clear = pane.transmittance() > CLEAR_FROM;
        double relative = polynomial(clear ? CLEAR_TRANSMITTANCE : BRONZE_TRANSMITTANCE, cos);
        double rest = polynomial(clear ? CLEAR_REST : BRONZE_REST, cos) - relative;
        transmittance = pane.transmittance() * Math.max(0, relative);
        front = pane.frontReflectance() * (1 - rest) + rest;
        back = pane.backReflectance() * (1 - rest) + rest;
    }

    private static double polynomial(double[] factors, double x) {
        double sum = 0;
        for (int i = factors.length - 1; i >= 0; i--) {
            sum = sum * x + factors[i];
        }
        return sum;
    }

    double transmittance() {
        return transmittance;
    }

    double front() {
        return front;
    }

    double back() {
        return back;
    }
}
