package org.twinrig.viewer.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinrig.core.plan.HousePlan;
import org.twinrig.core.plan.Room;
import org.twinrig.core.plan.Storey;

/**
 * The storeys of a house on a page, all at one scale and on one outline: above each other with the highest on top, or
 * beside each other from the lowest on, as they become larger.
 */
record Floors(List<Floor> floors) {
    private static final double TITLE = 24; // [px] above each storey
    private static final double BESIDE = 40; // [px] at both sides of each storey, for measures and names

    /** A storey where it is drawn. */
    record Floor(Storey storey, Page page) {}

    /** The storeys of {@code house} in an area of the page [px]. */
    static Floors in(HousePlan house, double left, double top, double width, double height) {
        Room outline = house.outline();
        int count = house.storeys().size();
        int columns = 1;
        double scale = 0;
        for (int c = 1; c <= count; c++) {
            int rows = (count + c - 1) / c;
            double fits = Math.min(
                    (width / c - 2 * BESIDE) / outline.size().x(),
                    (height / rows - TITLE) / outline.size().y());
            if (fits > scale) {
                scale = fits;
                columns = c;
            }
        }
        int rows = (count + columns - 1) / columns;
        double cellWidth = Math.min(width / columns, scale * outline.size().x() + 2 * BESIDE);
        double cellHeight = scale * outline.size().y() + TITLE;
        double x = left + (width - columns * cellWidth) / 2;
        var floors = new ArrayList<Floor>();
        for (int i = 0; i < count; i++) {
            int row = columns == 1 ? count - 1 - i : i / columns;
            double drawnLeft = x + i % columns * cellWidth + BESIDE;
            double drawnTop = top + TITLE + row * Math.max(cellHeight, Math.min(height / rows, cellHeight + TITLE));
            floors.add(new Floor(
                    house.storeys().get(i), new Page(scale, drawnLeft, drawnTop, outline.x0(), outline.y1())));
        }
        return new Floors(floors);
    }

    /** Height that the storeys above each other need to become as large as {@code width} allows [px]. */
    static double heightFor(HousePlan house, double width) {
        Room outline = house.outline();
        double scale = (width - 2 * BESIDE) / outline.size().x();
        return house.storeys().size() * (TITLE + scale * outline.size().y());
    }

    /** The room that is drawn at that place [px]. */
    Optional<Room> roomAt(double x, double y) {
        for (Floor floor : floors) {
            for (Room room : floor.storey.rooms()) {
                Page page = floor.page;
                if (x >= page.x(room.x0())
                        && x < page.x(room.x1())
                        && y >= page.y(room.y1())
                        && y < page.y(room.y0())) {
                    return Optional.of(room);
                }
            }
        }
        return Optional.empty();
    }
}
