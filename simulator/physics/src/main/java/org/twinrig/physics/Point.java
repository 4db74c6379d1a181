package org.twinrig.physics;

/**
 * A place in a room: x along its length, y along its width, z up; the origin is a floor corner [m].
 *
 * @param x along the length [m]
 * @param y along the width [m]
 * @param z above the floor [m]
 */
public record Point(double x, double y, double z) {}
