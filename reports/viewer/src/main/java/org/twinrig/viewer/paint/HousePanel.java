package org.twinrig.viewer.paint;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.chart.Ticks;
import org.twinrig.core.plan.HousePlan;
import org.twinrig.core.plan.Room;
import org.twinrig.viewer.story.Columns;
import org.twinrig.viewer.story.Story;

/** Several rooms: all of them from above, the one that matters from the side, and what is true in each. */
public final class HousePanel implements Panel {
    private static final double TOP = 30;
    private static final double PAD = 14;
    private static final double GAP = 46; // [px] between plan and side view, for the title of the latter
    private static final double FOOT = 26; // [px] for the colours
    private static final double FANS = 20; // [px] for the line that tells of fans
    private static final double SIDE_LEAST = 0.19; // of the height
    private static final double SIDE_MOST = 0.3;
    private static final double LEAST_SIDE = 80; // [px] of height, below which the side view is left out
    private static final double FACTS_SHARE = 0.27;
    private static final double MEASURE = 32; // [px] at the left of the side view
    private static final double BAR = 58; // [px] of a room whose layers alone are shown
    private static final double BAR_GAP = 12;
    private static final double LEAST = 420; // [px] of height, below which the table is left out

    private @Nullable String chosen;

    private record State(long rows, long happened, String room) {}

    /** Where things lie in a panel of this size [px]. */
    private record Arrangement(double planBottom, double sideTop, double sideBottom, double factsBottom) {
        static Arrangement of(Story story, double width, double height) {
            HousePlan house = story.house();
            double bottom = height - FOOT - (RoomFacts.fans(story, 0).isEmpty() ? 0 : FANS);
            double facts = height < LEAST
                    ? 0
                    : Math.min(HouseFacts.height(house.rooms().size()), FACTS_SHARE * height);
            double both = bottom - facts - 6 - TOP - GAP; // for plan and side view
            // What a wide house leaves free below its plan goes to the side view.
            double plan = Floors.heightFor(house, width - 2 * PAD);
            double side = Math.max(SIDE_LEAST * height, Math.min(SIDE_MOST * height, both - plan));
            side = Math.min(side, highest(house, width));
            if (side < LEAST_SIDE) {
                return new Arrangement(bottom - facts - 6, bottom - facts, bottom - facts, bottom);
            }
            double sideTop = bottom - facts - 6 - side;
            return new Arrangement(sideTop - GAP, sideTop, sideTop + side, bottom);
        }
    }

    /** How high the side view can become in that width, of the room for which it becomes highest [px]. */
    private static double highest(HousePlan house, double width) {
        return house.rooms().stream()
                .mapToDouble(room ->
                        sideWidth(house, width) / room.size().x() * room.size().z())
                .max()
                .orElse(0);
    }

    /** What the layers of one or two other rooms leave of the width to the side view [px]. */
    private static double sideWidth(HousePlan house, double width) {
        int others = Math.min(2, house.rooms().size() - 1);
        return width - 2 * PAD - MEASURE - others * (BAR + BAR_GAP) - BAR_GAP;
    }

    @Override
    public Object state(Story story, long nanos, double width, double height) {
        // The truth of rooms and probes comes once a second; alarms and people change with events.
        long rows = 0;
        for (Columns columns : story.columns()) {
            String type = columns.channel().type();
            rows += type.equals("room") || type.equals("probe") ? columns.rowAt(nanos) : 0;
        }
        long happened =
                story.happenings().stream().filter(h -> h.nanos() <= nanos).count();
        return new State(rows, happened, chosen == null ? "" : chosen);
    }

    @Override
    public void paint(Pen pen, Story story, long nanos) {
        HousePlan house = story.house();
        Room focus = chosen(house).or(() -> Focus.of(story, nanos)).orElseThrow();
        pen.card("House", told(house));
        Arrangement at = Arrangement.of(story, pen.width(), pen.height());
        Floors floors = floors(house, pen.width(), at);
        var labels = new Labels(pen, 0, TOP, pen.width(), at.planBottom + GAP - 18 - TOP);
        new HouseView(pen, story, nanos, floors, focus, labels).paint();
        if (at.sideBottom > at.sideTop) {
            side(pen, story, nanos, focus, at);
        }
        new HouseFacts(pen, story, nanos).paint(at.sideBottom + 8, at.factsBottom);
        String fans = RoomFacts.fans(story, nanos);
        pen.text(Pen.fitted(fans, Look.NORMAL, pen.width() - 2 * PAD), PAD, at.factsBottom + 14, Look.NORMAL, Look.INK);
        RoomFacts.colours(pen, pen.height() - 12);
    }

    private static Floors floors(HousePlan house, double width, Arrangement at) {
        return Floors.in(house, PAD, TOP, width - 2 * PAD, at.planBottom - TOP);
    }

    private static String told(HousePlan house) {
        int storeys = house.storeys().size();
        double area = house.rooms().stream()
                .mapToDouble(room -> room.size().x() * room.size().y())
                .sum();
        return "%d rooms, %s m²%s"
                .formatted(
                        house.rooms().size(),
                        Ticks.label(Math.rint(area)),
                        storeys > 1 ? ", " + storeys + " storeys" : "");
    }

    /** The room that matters from the side; beside it the layers of the others, as many as there is space for. */
    private void side(Pen pen, Story story, long nanos, Room room, Arrangement at) {
        double left = PAD + MEASURE;
        double height = at.sideBottom - at.sideTop;
        double width = sideWidth(story.house(), pen.width());
        double scale = Math.min(width / room.size().x(), height / room.size().z());
        String text = room.name() + " from the side" + (chosen == null ? "" : ", as chosen");
        pen.text(text, left, at.sideTop - 6, Look.SMALL, Look.SOFT);
        new SideView(pen, story, nanos, room, scale, left, at.sideTop).paint();
        double x = Math.max(left + scale * room.size().x(), left + Pen.width(text, Look.SMALL)) + 2 * BAR_GAP;
        int space = (int) ((pen.width() - PAD - x + BAR_GAP) / (BAR + BAR_GAP));
        for (Room other : hottest(story, nanos, room, space)) {
            double own = Math.min(scale, height / other.size().z());
            double top =
                    at.sideTop + scale * room.size().z() - own * other.size().z(); // floors are level
            Color colour = Look.ofRoom(story.house().rooms().indexOf(other));
            new SideView(pen, story, nanos, other, own, x, top).narrow(BAR, colour);
            x += BAR + BAR_GAP;
        }
    }

    /** The hottest rooms besides {@code room}, in the order of the house. */
    private static List<Room> hottest(Story story, long nanos, Room room, int most) {
        List<Room> hottest = story.house().rooms().stream()
                .filter(other -> !other.equals(room))
                .sorted(Comparator.comparingDouble(other -> -story.truth(other, "upperTempC", nanos)))
                .limit(Math.max(0, most))
                .toList();
        return story.house().rooms().stream().filter(hottest::contains).toList();
    }

    /** Name of the room that was chosen; empty while the one that matters is shown. */
    public Optional<String> chosen() {
        return Optional.ofNullable(chosen);
    }

    private Optional<Room> chosen(HousePlan house) {
        return Optional.ofNullable(chosen).flatMap(house::room);
    }

    /** Shows the room under that place of a panel of this size from the side [px]; none: the one that matters. */
    public void choose(Story story, double x, double y, double width, double height) {
        Arrangement at = Arrangement.of(story, width, height);
        chosen = floors(story.house(), width, at)
                .roomAt(x, y)
                .map(Room::name)
                .filter(name -> !name.equals(chosen))
                .orElse(null);
    }

    /** Shows the next room from the side; after the last one again that which matters. */
    public void chooseNext(Story story) {
        List<Room> rooms = story.house().rooms();
        int next = chosen(story.house()).map(rooms::indexOf).orElse(-1) + 1;
        chosen = next < rooms.size() ? rooms.get(next).name() : null;
    }
}
