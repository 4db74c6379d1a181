package org.twinrig.physics.weather;

/**
 * Sunlight on tilted surfaces from direct normal and diffuse horizontal irradiance.
 *
 * <pre>  beam    = I_n max(0, cos θ)
 *  sky     = I_d [(1 − F1)(1 + cos β)/2 + F1 a/b + F2 sin β]
 *  ground  = ρ (I_n sin h + I_d)(1 − cos β)/2 </pre>
 * θ angle of incidence, β tilt, h elevation of the sun, ρ albedo, a = max(0, cos θ), b = max(cos 85°, sin h). F1
 * (circumsolar) and F2 (horizon) are zero for an isotropic sky; in Perez' model they follow from the clearness ε in
 * eight classes, the brightness Δ and the zenith angle, and jump a little between the classes. Perez' model was fitted to
 * thirteen sites in North America and Europe. A sun below the horizon gives no beam, and the sky is then isotropic.
 *
 * <p>{@link #prepare} once a moment, {@link #on} for each surface. Not thread-safe.
 *
 * @see "R. Perez, P. Ineichen, R. Seals, J. Michalsky, R. Stewart, Modeling daylight availability and irradiance
 *     components from direct and global irradiance, Solar Energy 44, 1990 (table 6: all sites)"
 * @see "F. Kasten, A. Young, Revised optical air mass tables and approximation formula, Applied Optics 28, 1989"
 */
public final class Irradiance {
    /** How the sky's diffuse light is spread. */
    public enum SkyModel {
        /** Evenly. */
        ISOTROPIC,
        /** Brighter around the sun, other at the horizon: Perez et al. 1990. */
        PEREZ
    }

    private static final double[] CLEARNESS = {1.065, 1.23, 1.5, 1.95, 2.8, 4.5, 6.2};
    private static final double[][] F = { // F11, F12, F13, F21, F22, F23 by class of clearness
        {-0.008, 0.588, -0.062, -0.060, 0.072, -0.022},
        {0.130, 0.683, -0.151, -0.019, 0.066, -0.029},
        {0.330, 0.487, -0.221, 0.055, -0.064, -0.026},
        {0.568, 0.187, -0.295, 0.109, -0.152, -0.014},
        {0.873, -0.392, -0.362, 0.226, -0.462, 0.001},
        {1.132, -1.237, -0.412, 0.288, -0.823, 0.056},
        {1.060, -1.600, -0.359, 0.264, -1.127, 0.131},
        {0.678, -0.327, -0.250, 0.156, -1.377, 0.251},
    };
    private static final double KAPPA = 1.041; // for the zenith angle in radians
    private static final double COS_85 = 0.08715574274765817;

    private final SkyModel model;
    private final double albedo;
    private double directNormal;
    private double diffuse;
    private double east;
    private double north;
    private double up;
    private double circumsolar;
    private double horizon;

    /** Light over ground of {@code albedo} [0..1], about 0.2 for grass and concrete, 0.6 to 0.8 for snow. */
    public Irradiance(SkyModel model, double albedo) {
        if (!(albedo >= 0 && albedo <= 1)) {
            throw new IllegalArgumentException("albedo is " + albedo + "; it lies between 0 and 1");
        }
        this.model = model;
        this.albedo = albedo;
    }

    /** Takes over the sun's place and the light of one moment. */
    public void prepare(Sun sun, Conditions outside) {
        east = sun.east();
        north = sun.north();
        up = sun.up();
        directNormal = up > 0 ? outside.directNormal : 0;
        diffuse = outside.diffuseHorizontal;
        circumsolar = 0;
        horizon = 0;
        if (model == SkyModel.PEREZ && diffuse > 0 && up > 0) {
            perez(sun.extraterrestrial());
        }
    }

    private void perez(double extraterrestrial) {
        double zenith = StrictMath.acos(Math.min(1, up));
        double cube = KAPPA * zenith * zenith * zenith;
        double clearness = ((diffuse + directNormal) / diffuse + cube) / (1 + cube);
        double brightness = diffuse * airMass(up, zenith) / extraterrestrial;
        int k = 0;
        while (k < CLEARNESS.length && clearness >= CLEARNESS[k]) {
            k++;
        }
        double[] f = F[k];
        circumsolar = Math.max(0, f[0] + f[1] * brightness + f[2] * zenith);
        horizon = f[3] + f[4] * brightness + f[5] * zenith;
    }

    /** Relative optical air mass after Kasten and Young; {@code zenith} [rad], not above π/2. */
    static double airMass(double cosZenith, double zenith) {
        return 1 / (cosZenith + 0.50572 * StrictMath.pow(96.07995 - Math.toDegrees(zenith), -1.6364));
    }

    /** Writes the light on a surface of this {@code orientation} to {@code out}. */
    public void on(Orientation orientation, Incident out) {
        double cos = orientation.east() * east + orientation.north() * north + orientation.up() * up;
        double facing = up > 0 ? Math.max(0, cos) : 0;
        out.cosIncidence = facing;
        out.beam = directNormal * facing;
        out.skyIsotropic = diffuse * (1 - circumsolar) * orientation.skyView();
        out.circumsolar = diffuse * circumsolar * facing / Math.max(COS_85, up);
        out.horizon = diffuse * horizon * orientation.sinTilt();
        double sky = out.skyIsotropic + out.circumsolar + out.horizon;
        if (sky < 0) {
            out.horizon -= sky; // the fit may go below zero on a downward surface; light does not
        }
        out.ground = albedo * (directNormal * Math.max(0, up) + diffuse) * orientation.groundView();
    }
}
