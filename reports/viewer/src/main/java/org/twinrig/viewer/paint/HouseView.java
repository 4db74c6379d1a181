package org.twinrig.viewer.paint;

import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.twinrig.core.chart.Ticks;
import org.twinrig.core.plan.Hole;
import org.twinrig.core.plan.Room;
import org.twinrig.core.plan.RoomAir;
import org.twinrig.core.recording.FloorPlan.Kind;
import org.twinrig.viewer.story.Story;

/**
 * All rooms of a house from above. The floor is as warm as the air at it; along the walls runs a band as warm as the hot
 * layer; smoke dims what is below it.
 */
record HouseView(Pen pen, Story story, long nanos, Floors floors, Room focus, Labels labels) {
    private static final double BAND = 0.25; // [m] along the walls
    private static final double NARROW = 90; // [px] below which a room's name needs all its width
    private static final Color PLATE = Color.color(1, 1, 1, 0.85);
    private static final double DARKEST = 0.4; // so that what stands below is still seen

    void paint() {
        for (Floors.Floor floor : floors.floors()) {
            title(floor);
            floor.storey().rooms().forEach(room -> ground(floor.page(), room));
            story.house().gates().stream()
                    .filter(gate -> floor.storey().rooms().contains(gate.room()))
                    .map(gate -> new GateMark(pen, gate, Story.seconds(nanos), floor.page()))
                    .forEach(mark -> {
                        mark.paint();
                        mark.name(labels);
                    });
            story.house().holes().stream()
                    .filter(hole -> floor.storey().rooms().contains(hole.room()))
                    .forEach(hole -> stairs(hole, floor.page()));
            floor.storey().rooms().forEach(room -> view(floor.page(), room).things());
            floor.storey().rooms().forEach(room -> name(floor.page(), room));
        }
        labels.draw();
    }

    private void title(Floors.Floor floor) {
        Page page = floor.page();
        Room outline = story.house().outline();
        boolean several = story.house().storeys().size() > 1;
        String text = "from above"
                + (several ? ", floor at " + Ticks.label(floor.storey().floor()) + " m" : "")
                + (floor.storey().placed() ? "" : ", rooms side by side");
        pen.text(text, page.left(), page.top() - 6, Look.SMALL, Look.SOFT);
        PlanView.dimensions(pen, outline.size(), page.scale(), page.left(), page.top());
        double middle = page.top() + outline.size().y() * page.scale() / 2;
        labels.keepFree(
                new Rectangle2D(page.left(), page.top() - 18, outline.size().x() * page.scale(), 15));
        labels.keepFree(new Rectangle2D(page.left() - 46, middle - 11, 42, 14));
    }

    private PlanView view(Page page, Room room) {
        return new PlanView(pen, story, nanos, room, page.scale(), page.x(room.x0()), page.y(room.y1()), labels);
    }

    private void ground(Page page, Room room) {
        PlanView view = view(page, room);
        view.floor();
        view.grid();
        story.house().things(Kind.DEVICE, room).forEach(view::view);
        double w = room.size().x() * page.scale();
        double h = room.size().y() * page.scale();
        GraphicsContext g = pen.g();
        RoomAir air = story.air(room, nanos);
        g.setFill(Color.color(0.1, 0.1, 0.1, DARKEST * (1 - air.seenThrough(room))));
        g.fillRect(view.left(), view.top(), w, h);
        if (air.isLayered(room)) {
            double band = band(page);
            g.setStroke(Heat.of(air.upper()));
            g.setLineWidth(band);
            g.strokeRect(view.left() + band / 2, view.top() + band / 2, w - band, h - band);
        }
        view.walls();
    }

    private static double band(Page page) {
        return Math.max(6, Math.min(14, BAND * page.scale()));
    }

    private void name(Page page, Room room) {
        double pad = room.size().x() * page.scale() < NARROW ? 3 : band(page) + 4;
        var area = new Rectangle2D(
                page.x(room.x0()) + pad,
                page.y(room.y1()) + pad,
                room.size().x() * page.scale() - 2 * pad,
                room.size().y() * page.scale() - 2 * pad);
        Color colour = Look.ofRoom(story.house().rooms().indexOf(room));
        RoomName.of(room.name(), air(room), area, labels)
                .paint(pen, room.equals(focus) ? Color.WHITE : colour.darker(), room.equals(focus) ? colour : PLATE);
    }

    private String air(Room room) {
        RoomAir air = story.air(room, nanos);
        if (Double.isNaN(air.lower())) {
            return "";
        }
        return air.isLayered(room)
                ? String.format(Locale.ROOT, "%.0f over %.0f °C", air.upper(), air.lower())
                : String.format(Locale.ROOT, "%.0f °C", air.lower());
    }

    private void stairs(Hole hole, Page page) {
        double side = hole.side() * page.scale();
        double left = page.x(hole.x()) - side / 2;
        double top = page.y(hole.y()) - side / 2;
        double open = hole.item().openAt(Story.seconds(nanos));
        GraphicsContext g = pen.g();
        g.setFill(Color.color(1, 1, 1, open > 0 ? 0.75 : 0.3));
        g.fillRect(left, top, side, side);
        for (double step = 0; step <= side; step += Math.max(4, side / 6)) {
            pen.line(left, top + step, left + side, top + step, Look.SOFT, 0.8);
        }
        g.setStroke(Look.INK);
        g.setLineWidth(1.2);
        g.setLineDashes(hole.up() ? new double[] {4, 3} : new double[0]);
        g.strokeRect(left, top, side, side);
        g.setLineDashes();
        String room = hole.item().text("to");
        String where = hole.up() ? room.isEmpty() ? "to the outside" : "up" : "down";
        String text = where + (open < 1 ? open > 0 ? ", %.0f %%".formatted(100 * open) : ", shut" : "");
        labels.symbol(left + side / 2, top + side / 2, side / 2);
        double edge = left + side - 13;
        labels.beside(Labels.Rank.DETAIL, text, edge, top + side / 2, Look.SOFT, false);
    }
}
