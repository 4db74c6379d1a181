package org.twinrig.physics.weather;

/**
 * One pane of glass; its front looks outside.
 *
 * @param thickness [m]
 * @param conductivity [W/(m·K)]; 1.0 for soda-lime glass, EN 673
 * @param transmittance of sunlight at normal incidence [0..1]
 * @param frontReflectance of sunlight at normal incidence [0..1]
 * @param backReflectance the same seen from inside; different from the front when there is a coating
 * @param frontEmissivity long-wave, hemispherical [0..1]; 0.84 for bare glass, which is opaque to long-wave radiation
 * @param backEmissivity the same of the face that looks inside
 */
public record Pane(
        double thickness,
        double conductivity,
        double transmittance,
        double frontReflectance,
        double backReflectance,
        double frontEmissivity,
        double backEmissivity) {
    private static final double BARE = 0.84; // NFRC 301

    public Pane {
        if (!(thickness > 0 && conductivity > 0)) {
            throw new IllegalArgumentException("thickness and conductivity of a pane are positive; found " + thickness
                    + " m, " + conductivity + " W/(m·K)");
        }
        double worst = Math.max(frontReflectance, backReflectance);
        if (!(transmittance > 0 && frontReflectance > 0 && backReflectance > 0 && transmittance + worst < 1)) {
            throw new IllegalArgumentException(
                    "transmittance and reflectance of a pane are positive and less than 1 together; found "
                            + transmittance + ", " + frontReflectance + ", " + backReflectance);
        }
    }

    /** Bare clear glass of {@code thickness} [m] with these properties at normal incidence. */
    public static Pane clear(double thickness, double transmittance, double reflectance) {
        return new Pane(thickness, 1.0, transmittance, reflectance, reflectance, BARE, BARE);
    }

    /** The same pane with other emissivities, front and back [0..1]. */
    public Pane withEmissivities(double front, double back) {
        return new Pane(thickness, conductivity, transmittance, frontReflectance, backReflectance, front, back);
    }

    /** True when front and back differ for sunlight, so that it cannot be bare glass. */
    public boolean coated() {
        return Math.abs(frontReflectance - backReflectance) > 0.005; // the limit that WINDOW uses
    }
}
