/**
 * What is outside: air, sky, sun and ground; and what of it comes through a window. Pure functions and small values, no
 * files and no room model.
 *
 * <p>Conventions: time in seconds since the scenario's start; azimuth from north over east [rad]; tilt of a surface
 * between 0 (looks up) and π (looks down), π/2 for a wall; directions as unit vectors (east, north, up). Entry points:
 * {@link org.twinrig.physics.weather.Weather}, {@link org.twinrig.physics.weather.Sun},
 * {@link org.twinrig.physics.weather.Irradiance}, {@link org.twinrig.physics.weather.Glazing}.
 */
@NullMarked
package org.twinrig.physics.weather;

import org.jspecify.annotations.NullMarked;
