package org.twinrig.physics.weather;

/**
 * Where a plane surface looks to.
 *
 * <p>View factors assume an open horizon; obstructions are {@link Shades}' matter.
 */
public final class Orientation {
    /** A surface that looks straight up, e.g. a flat roof. */
    public static final Orientation UP = new Orientation(0, 0);

    private final double azimuth;
    private final double tilt;
    private final double east;
    private final double north;
    private final double up;
    private final double sinTilt;

    private Orientation(double azimuth, double tilt) {
        this.azimuth = azimuth;
        this.tilt = tilt;
        sinTilt = StrictMath.sin(tilt);
        up = StrictMath.cos(tilt);
        east = sinTilt * StrictMath.sin(azimuth);
        north = sinTilt * StrictMath.cos(azimuth);
    }

    /** Looks to {@code azimuth} (north 0, east π/2) with {@code tilt} (up 0, wall π/2, down π) [rad]. */
    public static Orientation of(double azimuth, double tilt) {
        if (!(tilt >= 0 && tilt <= Math.PI)) {
            throw new IllegalArgumentException("tilt is " + tilt + " rad; it lies between 0 (up) and π (down)");
        }
        return new Orientation(azimuth, tilt);
    }

    /** As {@link #of}, in degrees. */
    public static Orientation ofDegrees(double azimuth, double tilt) {
        return of(Math.toRadians(azimuth), Math.toRadians(tilt));
    }

    /** From north over east [rad]. */
    public double azimuth() {
        return azimuth;
    }

    /** Between 0 (looks up) and π (looks down) [rad]. */
    public double tilt() {
        return tilt;
    }

    /** East component of the outward normal. */
    public double east() {
        return east;
    }

    /** North component of the outward normal. */
    public double north() {
        return north;
    }

    /** Upward component of the outward normal: the cosine of the tilt. */
    public double up() {
        return up;
    }

    /** Sine of the tilt. */
    public double sinTilt() {
        return sinTilt;
    }

    /** Share of what the surface sees that is sky [0..1]. */
    public double skyView() {
        return 0.5 * (1 + up);
    }

    /** Share of what the surface sees that is ground [0..1]. */
    public double groundView() {
        return 0.5 * (1 - up);
    }

    /** Cosine of the angle between the normal and the sun; negative when the sun is behind. */
    public double cosIncidence(Sun sun) {
        return east * sun.east() + north * sun.north() + up * sun.up();
    }
}
