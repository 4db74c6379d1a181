package org.twinrig.viewer.paint;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.twinrig.core.chart.Ticks;
import org.twinrig.core.plan.Room;
import org.twinrig.core.recording.FloorPlan.Item;
import org.twinrig.core.recording.FloorPlan.Kind;
import org.twinrig.core.recording.FloorPlan.Place;
import org.twinrig.viewer.story.Story;

/** The only room from above and, below it at the same scale, from the side with its hot layer. */
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
        Optional<Room> only = story.house().rooms().stream().findFirst();
        pen.card(
                "Room "
                        + story.plan().all(Kind.ROOM).stream()
                                .findFirst()
                                .map(Item::name)
                                .orElse(""),
                only.map(room -> sizeText(room.size())).orElse(""));
        if (only.isEmpty()) {
            pen.text(
                    "the recording does not tell its place",
                    pen.width() / 2,
                    pen.height() / 2,
                    Look.NORMAL,
                    Look.SOFT,
                    TextAlignment.CENTER);
            return;
        }
        Room room = only.get();
        Place s = room.size();
        double scale = Math.min((pen.width() - 2 * PAD) / s.x(), (pen.height() - TOP - GAP - FOOT) / (s.y() + s.z()));
        double left = (pen.width() - scale * s.x()) / 2;
        double side = TOP + scale * s.y() + GAP;
        var labels = new Labels(pen, 0, 0, pen.width(), side - GAP / 2);
        new PlanView(pen, story, nanos, room, scale, left, TOP, labels).alone();
        pen.text("from the side", left, side - 6, Look.SMALL, Look.SOFT);
        new SideView(pen, story, nanos, room, scale, left, side).paint();
        new RoomFacts(pen, story, nanos, room).paint(side + scale * s.z());
    }

    private static String sizeText(Place s) {
        return "%s m × %s m × %s m".formatted(Ticks.label(s.x()), Ticks.label(s.y()), Ticks.label(s.z()));
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
