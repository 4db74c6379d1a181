package org.twinrig.physics.weather;

/**
 * Sunlight through a cloudless atmosphere, and what clouds leave of it.
 *
 * <pre>  G_c = c1 I0 sin h exp(−c2 m (f1 + f2 (T_L − 1)))
 *  B_c = (0.664 + 0.163/f1) I0 exp(−0.09 m (T_L − 1)),  not above G_c/sin h
 *  c1 = 5.09e-5 z + 0.868,  c2 = 3.92e-5 z + 0.0387,  f1 = exp(−z/8000),  f2 = exp(−z/1250)
 *  G = G_c (1 − 0.75 N^3.4) </pre>
 * G global horizontal, B direct normal [W/m²]; I0 outside the atmosphere, h elevation of the sun, m relative air mass, z
 * elevation of the site [m], T_L Linke turbidity (2 very clear and cold, 3 to 4 rural, 5 to 7 in hazy towns), N cloud
 * cover [0..1]. Under clouds the diffuse part follows Erbs' correlation with the clearness index. Errors of an hour's
 * mean are estimated at 5 % clear, 30 % and more with broken clouds.
 *
 * @see "P. Ineichen, R. Perez, A new airmass independent formulation for the Linke turbidity coefficient, Solar Energy
 *     73, 2002"
 * @see "F. Kasten, G. Czeplak, Solar and terrestrial radiation dependent on the amount and type of cloud, Solar Energy
 *     24, 1980"
 * @see "D. Erbs, S. Klein, J. Duffie, Estimation of the diffuse radiation fraction for hourly, daily and monthly-average
 *     global radiation, Solar Energy 28, 1982"
 */
public final class ClearSky {
    private static final double LOWEST = 0.01; // sine of the elevation below which there is no beam to speak of

    private final double c1;
    private final double c2;
    private final double f1;
    private final double f2;
    private final double beamFactor;
    private double directNormal;
    private double diffuseHorizontal;

    /** The sky over a place {@code elevation} above sea level [m]. */
    public ClearSky(double elevation) {
        c1 = 5.09e-5 * elevation + 0.868;
        c2 = 3.92e-5 * elevation + 0.0387;
        f1 = StrictMath.exp(-elevation / 8000);
        f2 = StrictMath.exp(-elevation / 1250);
        beamFactor = 0.664 + 0.163 / f1;
    }

    /** Computes the light at the sun's place for {@code turbidity} (Linke) [-] and {@code clouds} [0..1]. */
    public void at(Sun sun, double turbidity, double clouds) {
        double up = sun.up();
        directNormal = 0;
        diffuseHorizontal = 0;
        if (up <= LOWEST) {
            return;
        }
        double outside = sun.extraterrestrial();
        double mass = Irradiance.airMass(up, StrictMath.acos(Math.min(1, up)));
        double clear = c1 * outside * up * StrictMath.exp(-c2 * mass * (f1 + f2 * (turbidity - 1)));
        double beam = Math.min(clear / up, beamFactor * outside * StrictMath.exp(-0.09 * mass * (turbidity - 1)));
        if (clouds <= 0) {
            directNormal = beam;
            diffuseHorizontal = clear - beam * up;
            return;
        }
        double global = clear * (1 - 0.75 * StrictMath.pow(Math.min(1, clouds), 3.4));
        double diffuse = global * diffuseFraction(global / (outside * up));
        directNormal = Math.min(beam, (global - diffuse) / up);
        diffuseHorizontal = global - directNormal * up;
    }

    /** Erbs' diffuse share of the global irradiance [0..1] by the clearness index [-]. */
    public static double diffuseFraction(double clearness) {
        if (clearness <= 0.22) {
            return 1 - 0.09 * clearness;
        }
        if (clearness > 0.8) {
            return 0.165;
        }
        return 0.9511 + clearness * (-0.1604 + clearness * (4.388 + clearness * (-16.638 + clearness * 12.336)));
    }

    /** Direct normal irradiance [W/m²]. */
    public double directNormal() {
        return directNormal;
    }

    /** Diffuse horizontal irradiance [W/m²]. */
    public double diffuseHorizontal() {
        return diffuseHorizontal;
    }
}
