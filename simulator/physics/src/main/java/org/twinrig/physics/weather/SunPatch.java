package org.twinrig.physics.weather;

import java.util.List;
import org.twinrig.physics.Point;

/**
 * Sunlight on one surface of a room: a convex polygon.
 *
 * @param side the surface that it lies on
 * @param corners one after the other, in the room's coordinates [m]
 * @param area of the patch [m²]
 * @param power of the beam on it, before anything is absorbed or reflected [W]
 */
public record SunPatch(RoomSide side, List<Point> corners, double area, double power) {
    public SunPatch {
        corners = List.copyOf(corners);
    }

    /** Irradiance of the patch [W/m²], the same everywhere on it. */
    public double irradiance() {
        return area > 0 ? power / area : 0;
    }
}
