package org.twinrig.physics.weather;

import java.util.List;

/**
 * A rectangular window in a vertical wall under its {@link Shades}: how much of the beam and of the diffuse light still
 * reaches it.
 *
 * <p>Beam: exact, by the shadows' polygons. Diffuse light: the shares of an even sky and an even ground that the black
 * shades leave, the exact shadow integrated over the hemisphere once when the object is made (within 0.002). The ring
 * around the sun is shaded as the beam is; the band at the horizon is taken to be free.
 */
public final class ShadedWindow {
    private static final int RINGS = 60;
    private static final int SECTORS = 120;

    private final Orientation orientation;
    private final double width;
    private final double height;
    private final Shades shades;
    private final double acrossEast;
    private final double acrossNorth;
    private double skyFactor;
    private double groundFactor;

    /** A window of {@code width} × {@code height} [m] in a vertical wall that looks to {@code azimuth} [rad]. */
    public ShadedWindow(double azimuth, double width, double height, Shades shades) {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("a window is wider and higher than 0; found " + width + " × " + height);
        }
        this.orientation = Orientation.of(azimuth, Math.PI / 2);
        this.width = width;
        this.height = height;
        this.shades = shades;
        this.acrossEast = -orientation.north();
        this.acrossNorth = orientation.east();
        integrate();
    }

    /** Midpoints of equal parts of the hemisphere in front of the wall, weighted with the cosine. */
    private void integrate() {
        if (shades.none()) {
            skyFactor = 1;
            groundFactor = 1;
            return;
        }
        double sky = 0;
        double ground = 0;
        for (int i = 0; i < RINGS; i++) {
            double sin2 = (i + 0.5) / RINGS; // equal steps of sin² are equal weights
            double sin = Math.sqrt(sin2);
            double out = Math.sqrt(1 - sin2);
            for (int k = 0; k < SECTORS; k++) {
                double turn = 2 * Math.PI * (k + 0.5) / SECTORS;
                double up = sin * StrictMath.sin(turn);
                double lit = fraction(sin * StrictMath.cos(turn), up, out);
                if (up > 0) {
                    sky += lit;
                } else {
                    ground += lit;
                }
            }
        }
        skyFactor = sky / (0.5 * RINGS * SECTORS);
        groundFactor = ground / (0.5 * RINGS * SECTORS);
    }

    private double fraction(double across, double up, double out) {
        double area = 0;
        for (Convex piece : shades.sunlit(width, height, across, up, out)) {
            area += piece.area();
        }
        return Math.min(1, area / (width * height));
    }

    /** The sunlit pieces of the window, see {@link Shades#sunlit}. */
    List<Convex> sunlit(Sun sun) {
        double across = acrossEast * sun.east() + acrossNorth * sun.north();
        return shades.sunlit(width, height, across, sun.up(), orientation.cosIncidence(sun));
    }

    /** Share of the window that the sun reaches [0..1]; 0 when it is behind the wall. */
    public double sunlitFraction(Sun sun) {
        double out = orientation.cosIncidence(sun);
        if (shades.none()) {
            return out > 0 ? 1 : 0;
        }
        return fraction(acrossEast * sun.east() + acrossNorth * sun.north(), sun.up(), out);
    }

    /** Share of an even sky's light that the shades leave [0..1]. */
    public double skyFactor() {
        return skyFactor;
    }

    /** Share of an even ground's light that the shades leave [0..1]. */
    public double groundFactor() {
        return groundFactor;
    }

    /** Dims {@code light} on the window's plane to what the shades leave on the mean of its area. */
    public void shade(Sun sun, Incident light) {
        double lit = sunlitFraction(sun);
        light.beam *= lit;
        light.circumsolar *= lit;
        light.skyIsotropic *= skyFactor;
        light.ground *= groundFactor;
    }

    /** Where the window looks to. */
    public Orientation orientation() {
        return orientation;
    }

    /** Width [m]. */
    public double width() {
        return width;
    }

    /** Height [m]. */
    public double height() {
        return height;
    }
}
