package org.twinrig.physics.weather;

/**
 * Heat through a glazing in the steady state: temperatures of all faces, what goes inside, and the U-value.
 *
 * <p>A chain of resistances: outer film, pane, gap, pane …, inner film. Sunlight that a pane absorbs enters half at each
 * of its faces. The gap's conductance is convection ({@link Gap}) and radiation between its two faces, found by
 * iteration. Panes hold no heat here: 3 mm of glass follow within about 4 minutes.
 *
 * <p>The caller gives the films: convection and radiation may be put together, {@code h = h_c + h_r} and {@code T =
 * (h_c T_air + h_r T_rad)/h}. One object is used again and again; nothing is allocated. Not thread-safe.
 *
 * @see "ISO 15099:2003, clause 5"
 */
public final class GlazingHeat {
    private static final int MOST_ROUNDS = 60;
    private static final double CLOSE = 1e-5; // [K]

    private final Glazing glazing;
    private final double height;
    private final double tilt;
    private final double[] face;
    private final double[] source;
    private final double[] conductance;
    private final double[] pivot;
    private final double[] right;
    private double inward;

    /** Heat through {@code glazing} of {@code height} [m] at {@code tilt} (0 roof light, π/2 window) [rad]. */
    public GlazingHeat(Glazing glazing, double height, double tilt) {
        this.glazing = glazing;
        this.height = height;
        this.tilt = tilt;
        int faces = 2 * glazing.panes().size();
        face = new double[faces];
        source = new double[faces];
        conductance = new double[faces + 1];
        pivot = new double[faces];
        right = new double[faces];
    }

    /**
     * Finds the steady state.
     *
     * @param outside temperature behind the outer film [K]
     * @param outerFilm conductance of the outer film [W/(m²·K)]
     * @param inside temperature behind the inner film [K]
     * @param innerFilm conductance of the inner film [W/(m²·K)]
     * @param absorbed sunlight absorbed in each pane, outermost first [W/m²]
     * @param pressure of the air [Pa]
     */
    public void solve(
            double outside, double outerFilm, double inside, double innerFilm, double[] absorbed, double pressure) {
        int n = face.length;
        for (int i = 0; i < n; i++) {
            face[i] = outside + (inside - outside) * (i + 1) / (n + 1);
            source[i] = 0.5 * absorbed[i / 2];
        }
        conductance[0] = outerFilm;
        conductance[n] = innerFilm;
        for (int i = 0; i < n; i += 2) {
            Pane pane = glazing.panes().get(i / 2);
            conductance[i + 1] = pane.conductivity() / pane.thickness();
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            for (int i = 1; i + 1 < n; i += 2) {
                conductance[i + 1] = glazing.gapConductance(i / 2, face[i], face[i + 1], pressure, height, tilt);
            }
            if (eliminate(outside, inside) < CLOSE) {
                break;
            }
        }
        inward = innerFilm * (face[n - 1] - inside);
    }

    /** Solves the chain of conductances; returns the largest change of a face [K]. */
    private double eliminate(double outside, double inside) {
        int n = face.length;
        pivot[0] = conductance[0] + conductance[1];
        right[0] = source[0] + conductance[0] * outside;
        for (int i = 1; i < n; i++) {
            double share = conductance[i] / pivot[i - 1];
            pivot[i] = conductance[i] * (1 - share) + conductance[i + 1];
            right[i] = source[i] + share * right[i - 1];
        }
        double change = 0;
        double next = inside;
        for (int i = n - 1; i >= 0; i--) {
            next = (right[i] + conductance[i + 1] * next) / pivot[i];
            change = Math.max(change, Math.abs(next - face[i]));
            face[i] = next;
        }
        return change;
    }

    /** Temperature of face {@code i} [K]: 0 outermost, then inwards, two for each pane. */
    public double face(int i) {
        return face[i];
    }

    /** Heat that goes from the innermost face into the room [W/m²]; negative when the room loses heat. */
    public double inward() {
        return inward;
    }

    /** Conductance of gap {@code k}, gas and radiation, as last found [W/(m²·K)]. */
    public double gapConductance(int k) {
        return conductance[2 * k + 2];
    }

    /** U-value between both sides of the films with the conductances last found [W/(m²·K)]. */
    public double uValue() {
        double resistance = 0;
        for (double g : conductance) {
            resistance += 1 / g;
        }
        return 1 / resistance;
    }

    /** Share of the sunlight absorbed in {@code pane} that goes inside, with the conductances last found [0..1]. */
    public double inwardFraction(int pane) {
        double outer = 0;
        for (int i = 0; i <= 2 * pane; i++) {
            outer += 1 / conductance[i];
        }
        return (outer + 0.5 / conductance[2 * pane + 1]) * uValue();
    }

    /** Share of a beam's power that comes in as light or as heat (g-value, SHGC) with the conductances last found. */
    public double solarGain(double cos) {
        double gain = glazing.transmittance(cos);
        for (int i = 0; i < glazing.panes().size(); i++) {
            gain += inwardFraction(i) * glazing.absorptance(i, cos);
        }
        return gain;
    }
}
