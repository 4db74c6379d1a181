package org.twinrig.viewer.paint;

import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;

/**
 * A room's name on the plan, and how warm it is there.
 *
 * @param name as much of it as there is room for
 * @param air the temperatures; empty where they would cover something
 * @param left of the name [px]
 * @param top of the name [px]
 * @param below true if the air stands below the name, false if beside it
 */
record RoomName(String name, String air, double left, double top, boolean below) {
    private static final double LINE = 19; // [px]
    private static final double GAP = 4;
    private static final Color GROUND = Color.color(1, 1, 1, 0.7);

    /** The name and what fits of the air, in the corner of {@code area} where they cover least. */
    static RoomName of(String fullName, String air, Rectangle2D area, Labels labels) {
        String name = Pen.fitted(fullName, Look.BOLD, area.getWidth() - 8);
        double nameWidth = Pen.width(name, Look.BOLD) + 8;
        double airWidth = Pen.width(air, Look.SMALL) + 8;
        double both = nameWidth + GAP + airWidth;
        boolean below = both > area.getWidth();
        boolean fits = !air.isEmpty() && (!below || airWidth <= area.getWidth() && 2 * LINE <= area.getHeight());
        if (fits) {
            Rectangle2D place =
                    labels.freest(area, below ? Math.max(nameWidth, airWidth) : both, below ? 2 * LINE : LINE);
            if (labels.isFree(place)) {
                labels.keepFree(place);
                return new RoomName(name, air, place.getMinX(), place.getMinY(), below);
            }
        }
        Rectangle2D place = labels.freest(area, nameWidth, LINE);
        labels.keepFree(place);
        return new RoomName(name, "", place.getMinX(), place.getMinY(), false);
    }

    void paint(Pen pen, Color ink, Color ground) {
        double width = pen.plate(name, left, top + 14, Look.BOLD, ink, ground);
        if (!air.isEmpty()) {
            double x = below ? left : left + width + GAP;
            pen.plate(air, x, top + (below ? LINE : 0) + 14, Look.SMALL, Look.INK, GROUND);
        }
    }
}
