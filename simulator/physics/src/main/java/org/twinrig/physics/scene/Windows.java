package org.twinrig.physics.scene;

import org.twinrig.physics.Point;
import org.twinrig.physics.ThermalScene.Pane;
import org.twinrig.physics.ThermalScene.Surface;

/**
 * Windows and doors as panes of a wall.
 *
 * <p>Glass is opaque in 8–14 µm: a camera sees the pane's own temperature and, in what it reflects, the room. The sky
 * shows through an open window only. Panes that stand at an angle to their wall are not modelled.
 */
public final class Windows {
    /** Of window glass in 8–14 µm, at right angles 0.84 to 0.89 [-]. */
    public static final double GLASS = 0.86;

    private static final double FRAME = 0.06; // [m] breadth of a frame around its glass
    private static final double CLEAR_SKY = 45; // [K] colder than the air in 8–14 µm; estimate for a dry clear sky
    private static final double CLOUDS = 3; // [K] colder than the air; estimate for low clouds

    private Windows() {}

    /** A pane of glass of this temperature [K] between two corners. */
    public static Look glass(Surface wall, Point low, Point high, double kelvin) {
        return Look.of(new Pane(wall, low, high, kelvin, GLASS, 1));
    }

    /** Glass in a frame: {@code frame} and {@code glass} are temperatures [K]; the corners are those of the frame. */
    public static Look framed(Surface wall, Point low, Point high, double frame, double glass) {
        var outer = new Pane(wall, low, high, frame, SceneBuilder.PAINT, 0);
        boolean alongY = wall == Surface.WALL_X0 || wall == Surface.WALL_X1;
        var inLow = new Point(low.x() + (alongY ? 0 : FRAME), low.y() + (alongY ? FRAME : 0), low.z() + FRAME);
        var inHigh = new Point(high.x() - (alongY ? 0 : FRAME), high.y() - (alongY ? FRAME : 0), high.z() - FRAME);
        return Look.of(outer).and(glass(wall, inLow, inHigh, glass));
    }

    /** A hole: an open door or window, behind which all is at {@code radiant} [K]. */
    public static Look opening(Surface wall, Point low, Point high, double radiant) {
        return Look.of(new Pane(wall, low, high, radiant, 1, 0));
    }

    /** What the sky looks like in 8–14 µm over air of {@code air} [K], {@code clouds} covering a part of it [0..1] [K]. */
    public static double sky(double air, double clouds) {
        return air - CLEAR_SKY + clouds * (CLEAR_SKY - CLOUDS);
    }
}
