package org.twinrig.physics.fan;

/**
 * Warmth of winding, frame and mount.
 *
 * <pre>  C_w dT_w/dt = P_w − (T_w − T_f)/R_wf,   C_f dT_f/dt = P_f + (T_w − T_f)/R_wf − (T_f − T_a)·(G₀ + G₁·√x) </pre>
 *
 * P_w copper and iron, P_f friction of bearings [W]; x share of full speed; laminar flow along the frame cools it with
 * the root of the speed. The sizes are those of a 5 W fan of plastic, and grow with the power of others [estimates]: at
 * full speed the frame is some 5 K warmer than the air and the winding 8 K warmer than the frame.
 *
 * <pre>  τ dT_m/dt = ½(T_f + T_a) − T_m,   τ = d²/(π²·a) </pre>
 * The mount is rubber of thickness d between the frame and what carries it, which is as warm as the air; T_m is its mean, which
 * follows its two faces by the slowest term of a slab's warming. Its own heat is too little to count.
 *
 * @see "H. S. Carslaw, J. C. Jaeger, Conduction of Heat in Solids, 2nd ed., 1959: slab with given temperatures of its faces"
 */
final class Heat {
    private static final double SIZE = 5; // [W] of the fan that the figures are of
    private static final double WINDING = 30; // [J/K] 30 g of copper, 40 g of iron
    private static final double FRAME = 150; // [J/K] 120 g of plastic
    private static final double INNER = 0.17; // [W/K] from the winding to the frame
    private static final double STILL = 0.10; // [W/K] free convection and radiation of 300 cm²
    private static final double BLOWN = 0.25; // [W/K] by the fan's own flow at full speed

    private static final double THICKNESS = 0.01; // [m] of the mount's rubber; estimate
    private static final double DIFFUSIVITY = 8.5e-8; // [m²/s] rubber: 0.15 W/(m·K) over 940 kg/m³ and 1900 J/(kg·K)

    /** Time constant of the mount, two minutes [s]. */
    static final double MOUNT_SECONDS = THICKNESS * THICKNESS / (Math.PI * Math.PI * DIFFUSIVITY);

    private final double scale;
    double winding;
    double frame;
    double mount;
    /** Heat given to the air so far [J]. */
    double given;

    Heat(double power) {
        this.scale = power / SIZE;
    }

    /** Settles where these losses [W] and this {@code air} [K] hold it at the share {@code speed} of full speed. */
    void settle(double inner, double outer, double air, double speed) {
        frame = air + (inner + outer) / (scale * outward(speed));
        winding = frame + inner / (scale * INNER);
        mount = 0.5 * (frame + air);
    }

    private static double outward(double speed) {
        return STILL + BLOWN * Math.sqrt(speed);
    }

    /** Warms for {@code step} [s] by losses in the winding and in the frame [W]. */
    void advance(double step, double inner, double outer, double air, double speed) {
        double across = scale * INNER * (winding - frame);
        double away = scale * outward(speed) * (frame - air);
        mount += step / MOUNT_SECONDS * (0.5 * (frame + air) - mount);
        winding += step * (inner - across) / (scale * WINDING);
        frame += step * (outer + across - away) / (scale * FRAME);
        given += step * away;
    }

    /** Heat stored over 0 K [J]. */
    double stored() {
        return scale * (WINDING * winding + FRAME * frame);
    }
}
