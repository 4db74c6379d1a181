package org.twinrig.physics.weather;

import java.time.Instant;

/**
 * Where the sun stands at a site, seen with refraction; good to about 0.01°.
 *
 * <p>Moved on with {@link #at}; what was computed for a moment is kept until another one is asked for. Refraction is that
 * of the standard atmosphere at the site's elevation and 10 °C; it matters below 10° only (0.5° at the horizon) and is
 * uncertain by a tenth of itself there. Valid from 1950 to 2050 within 0.01°. Not thread-safe.
 *
 * @see "J. Meeus, Astronomical Algorithms, 2nd ed., 1998 (position)"
 * @see "I. Reda, A. Andreas, Solar Position Algorithm for Solar Radiation Applications, NREL/TP-560-34302, 2008
 *     (parallax, refraction; the reference that the tests compare with)"
 */
public final class Sun {
    /** Irradiance of the sun at one astronomical unit [W/m²]; C. Gueymard, Solar Energy 168, 2018. */
    public static final double SOLAR_CONSTANT = 1361.1;

    private static final double DAY = 86_400; // [s]
    private static final double PARALLAX = Math.toRadians(8.794 / 3600); // at one astronomical unit [rad]
    private static final double LOWEST = Math.toRadians(-0.83); // no refraction below: the disc has set [rad]

    private final double sinLatitude;
    private final double cosLatitude;
    private final double longitude;
    private final double refraction;
    private final double start;
    private double time = Double.NaN;
    private long dayNumber = Long.MIN_VALUE;
    private SolarDay day = new SolarDay(0);
    private double east;
    private double north;
    private double up;
    private double extraterrestrial;

    /** The sun over {@code site} in a scenario that starts at {@code start}. */
    public Sun(Site site, Instant start) {
        sinLatitude = StrictMath.sin(site.latitude());
        cosLatitude = StrictMath.cos(site.latitude());
        longitude = site.longitude();
        refraction = site.standardPressure() / 101_000 * (283.0 / (273 + 10)) * 1.02;
        this.start = start.getEpochSecond() + 1e-9 * start.getNano();
    }

    /** Moves on (or back) to {@code time} [s since the scenario's start]. */
    public void at(double time) {
        if (time == this.time) {
            return;
        }
        this.time = time;
        double days = (start + time) / DAY;
        long number = (long) Math.floor(days);
        if (number != dayNumber) {
            dayNumber = number;
            day = new SolarDay(number);
        }
        double part = days - number;
        double sinDeclination = day.sinDeclination(part);
        double cosDeclination = Math.sqrt(1 - sinDeclination * sinDeclination);
        double hourAngle = 2 * Math.PI * (part - 0.5) + day.equationOfTime(part) + longitude;
        double cosHour = StrictMath.cos(hourAngle);
        double distance = day.distance(part);
        up = sinLatitude * sinDeclination + cosLatitude * cosDeclination * cosHour;
        north = cosLatitude * sinDeclination - sinLatitude * cosDeclination * cosHour;
        east = -cosDeclination * StrictMath.sin(hourAngle);
        extraterrestrial = SOLAR_CONSTANT / (distance * distance);
        lift(distance);
    }

    /** Turns the direction by parallax and refraction in its vertical plane. */
    private void lift(double distance) {
        double level = Math.sqrt(east * east + north * north);
        if (level < 1e-9) {
            return; // in the zenith neither acts
        }
        double elevation = StrictMath.asin(Math.max(-1, Math.min(1, up))) - PARALLAX / distance * level;
        double lift = -PARALLAX / distance * level;
        if (elevation > LOWEST) {
            double degrees = Math.toDegrees(elevation);
            double bent = Math.toRadians(degrees + 10.3 / (degrees + 5.11));
            lift += Math.toRadians(refraction / (60 * StrictMath.tan(bent)));
        }
        double cos = 1 - 0.5 * lift * lift;
        double sin = lift * (1 - lift * lift / 6);
        double lifted = up * cos + level * sin;
        double shrink = (level * cos - up * sin) / level;
        up = lifted;
        east *= shrink;
        north *= shrink;
    }

    /** East component of the unit vector to the sun. */
    public double east() {
        return east;
    }

    /** North component of the unit vector to the sun. */
    public double north() {
        return north;
    }

    /** Upward component of the unit vector to the sun: the sine of its elevation, negative when it has set. */
    public double up() {
        return up;
    }

    /** Elevation of the sun's centre above the horizon [rad]. */
    public double elevation() {
        return StrictMath.asin(Math.max(-1, Math.min(1, up)));
    }

    /** Direction of the sun from north over east [rad], 0 to 2π. */
    public double azimuth() {
        double angle = StrictMath.atan2(east, north);
        return angle < 0 ? angle + 2 * Math.PI : angle;
    }

    /** Irradiance on a surface outside the atmosphere that faces the sun [W/m²]. */
    public double extraterrestrial() {
        return extraterrestrial;
    }
}
