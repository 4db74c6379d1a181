package org.twinrig.physics.room;

import org.twinrig.physics.Point;

/**
 * Something that warms the air or gives off gases or aerosol without being a fire: a stove, a kettle, frying, a spray.
 *
 * @param name unique in its room
 * @param place [m]
 * @param profile when, and how it comes and goes
 * @param heat at full [W]
 * @param radiantFraction of the heat that warms surfaces, not air [0..1]
 * @param co2 at full [kg/s]
 * @param co at full [kg/s]
 * @param water vapour at full [kg/s]
 * @param aerosol at full [kg/s]
 * @param combustible unburned light gas at full, as LPG [kg/s]
 * @param alcohol vapours at full, as ethanol [kg/s]
 */
public record Emission(
        String name,
        Point place,
        Profile profile,
        double heat,
        double radiantFraction,
        double co2,
        double co,
        double water,
        double aerosol,
        double combustible,
        double alcohol) {}
