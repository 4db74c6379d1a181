package org.twinrig.physics.weather;

/** Sunlight on one surface, by where it comes from; filled in by {@link Irradiance}, used again and again [W/m²]. */
public final class Incident {
    /** Cosine of the beam's angle of incidence; 0 when the sun is behind the surface or down. */
    public double cosIncidence;
    /** The sun's disc. */
    public double beam;
    /** The evenly bright part of the sky. */
    public double skyIsotropic;
    /** The bright ring around the sun, which comes from the sun's direction; 0 with an isotropic sky. */
    public double circumsolar;
    /** The bright (or, negative, the dark) band at the horizon; 0 with an isotropic sky. */
    public double horizon;
    /** Light reflected by the ground. */
    public double ground;

    /** All diffuse light: sky and ground. */
    public double diffuse() {
        return skyIsotropic + circumsolar + horizon + ground;
    }

    /** All light. */
    public double total() {
        return beam + diffuse();
    }
}
