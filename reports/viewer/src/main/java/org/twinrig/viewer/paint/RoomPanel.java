package org.twinrig.viewer.paint;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.twinrig.core.chart.Ticks;
import org.twinrig.core.recording.FloorPlan.Item;
import org.twinrig.core.recording.FloorPlan.Kind;
import org.twinrig.core.recording.FloorPlan.Place;
import org.twinrig.viewer.story.Columns;
import org.twinrig.viewer.story.Story;

/** The room from above and, below it at the same scale, from the side with its hot layer. */
final class RoomPanel implements Panel {
    private static final double TOP = 50;
    private static final double PAD = 40;
    private static final double GAP = 42;
    private static final double FOOT = 62;
    private static final double TENTH = 1e8; // [ns], as often as the picture may change

    private record State(long tenth, long entries) {}

    @Override
    public Object state(Story story, long nanos, double width, double height) {
        // The truth of a room comes once a second; alarms and people change with events.
        long row = story.truth("room", null).map(c -> (long) c.rowAt(nanos)).orElse((long) (nanos / TENTH));
        long happened =
                story.happenings().stream().filter(h -> h.nanos() <= nanos).count();
        return new State(row, happened);
    }

    @Override
    public void paint(Pen pen, Story story, long nanos) {
        Optional<Item> room = story.plan().all(Kind.ROOM).stream().findFirst();
        Optional<Place> size = room.flatMap(item -> item.place("size"));
        pen.card(
                "Room " + room.map(Item::name).orElse(""),
                size.map(RoomPanel::sizeText).orElse(""));
        if (size.isEmpty()) {
            pen.text(
                    "the recording does not tell its place",
                    pen.width() / 2,
                    pen.height() / 2,
                    Look.NORMAL,
                    Look.SOFT,
                    TextAlignment.CENTER);
            return;
        }
        Place s = size.get();
        double scale = Math.min((pen.width() - 2 * PAD) / s.x(), (pen.height() - TOP - GAP - FOOT) / (s.y() + s.z()));
        double left = (pen.width() - scale * s.x()) / 2;
        var plan = new PlanView(pen, story, nanos, scale, left, TOP, s);
        plan.paint();
        var side = new SideView(pen, story, nanos, scale, left, TOP + scale * s.y() + GAP, s);
        side.paint();
        new RoomFacts(pen, story, nanos).paint(TOP + scale * (s.y() + s.z()) + GAP);
    }

    private static String sizeText(Place s) {
        return "%s m × %s m × %s m".formatted(Ticks.label(s.x()), Ticks.label(s.y()), Ticks.label(s.z()));
    }

    /** The truth of the room at a moment. */
    static double truth(Story story, String field, long nanos) {
        Optional<Columns> room = story.truth("room", null);
        return room.map(columns -> columns.at(field, nanos)).orElse(Double.NaN);
    }

    /** Flames of this height with their foot there. */
    static void flames(GraphicsContext g, double x, double foot, double width, double height) {
        flame(g, x, foot, width, height, Look.FIRE);
        flame(g, x, foot, width * 0.62, height * 0.68, Color.web("#f7a531"));
        flame(g, x, foot, width * 0.3, height * 0.38, Color.web("#ffe9a8"));
    }

    private static void flame(GraphicsContext g, double x, double foot, double w, double h, Color colour) {
        g.setFill(colour);
        g.beginPath();
        g.moveTo(x, foot - h);
        g.bezierCurveTo(x + w * 0.15, foot - h * 0.7, x + w * 0.75, foot - h * 0.45, x + w * 0.5, foot - h * 0.12);
        g.bezierCurveTo(x + w * 0.4, foot, x - w * 0.4, foot, x - w * 0.5, foot - h * 0.12);
        g.bezierCurveTo(x - w * 0.7, foot - h * 0.5, x - w * 0.2, foot - h * 0.6, x, foot - h);
        g.closePath();
        g.fill();
    }
}
