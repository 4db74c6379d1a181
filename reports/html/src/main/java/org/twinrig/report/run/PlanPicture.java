package org.twinrig.report.run;

import java.util.List;
import java.util.Locale;
import org.twinrig.core.chart.FireSpells;
import org.twinrig.core.chart.Ticks;
import org.twinrig.core.plan.Gate;
import org.twinrig.core.plan.HeatScale;
import org.twinrig.core.plan.HousePlan;
import org.twinrig.core.plan.Room;
import org.twinrig.core.plan.RoomAir;
import org.twinrig.core.plan.Storey;
import org.twinrig.core.recording.FloorPlan.Item;
import org.twinrig.core.recording.FloorPlan.Kind;
import org.twinrig.core.recording.FloorPlan.Place;
import org.twinrig.core.time.SimTime;
import org.twinrig.report.markup.Html;

/**
 * All rooms of a run from above at one moment, the highest storey on top: the floor as warm as the air at it, along the
 * walls a band as warm as the hot layer, dimmed by smoke; doors as far open as they are, and what burns.
 */
final class PlanPicture {
    private static final double WIDEST = 250; // [px]
    private static final double HIGHEST = 230; // [px] of a storey
    private static final double PAD = 6;
    private static final double TITLE = 16; // [px] above each of several storeys
    private static final double LETTER = 6.1; // [px] of the width of text
    private static final double DARKEST = 0.4;

    private final Digest digest;
    private final HousePlan house;
    private final long nanos;
    private final double scale;
    private final StringBuilder out = new StringBuilder(4096);
    private double top;

    private PlanPicture(Digest digest, double seconds) {
        this.digest = digest;
        this.house = digest.house();
        this.nanos = SimTime.toNanos(seconds);
        Place size = house.outline().size();
        this.scale = Math.min(WIDEST / size.x(), HIGHEST / size.y());
    }

    /** The picture at {@code seconds} since start, as a figure. */
    static String figure(Digest digest, double seconds, String caption) {
        return new PlanPicture(digest, seconds).figure(caption);
    }

    private String figure(String caption) {
        Place size = house.outline().size();
        boolean titled = house.storeys().size() > 1;
        double step = size.y() * scale + 2 * PAD + (titled ? TITLE : 0);
        double width = size.x() * scale + 2 * PAD;
        out.append("<figure class=\"plan\"><svg viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">"
                .formatted(px(width), px(step * house.storeys().size()), Html.escape("Rooms, " + caption)));
        for (int i = house.storeys().size() - 1; i >= 0; i--) {
            Storey storey = house.storeys().get(i);
            top += PAD;
            if (titled) {
                top += TITLE;
                text("soft", PAD, top - 5, "floor at " + Ticks.label(storey.floor()) + " m");
            }
            storey.rooms().forEach(this::room);
            house.gates().stream()
                    .filter(gate -> storey.rooms().contains(gate.room()))
                    .forEach(this::gate);
            storey.rooms().forEach(this::fires);
            storey.rooms().forEach(this::name);
            top += size.y() * scale + PAD;
        }
        return out.append("</svg><figcaption>")
                .append(Html.escape(caption))
                .append("</figcaption></figure>")
                .toString();
    }

    private double x(double metres) {
        return PAD + (metres - house.outline().x0()) * scale;
    }

    private double y(double metres) {
        return top + (house.outline().y1() - metres) * scale;
    }

    private static String px(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private void rect(String attributes, double x, double y, double w, double h) {
        out.append("<rect %s x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                .formatted(attributes, px(x), px(y), px(w), px(h)));
    }

    private void text(String css, double x, double y, String text) {
        out.append("<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>".formatted(css, px(x), px(y), Html.escape(text)));
    }

    private void room(Room room) {
        RoomAir air = digest.air(room, nanos);
        double left = x(room.x0());
        double upper = y(room.y1());
        double w = room.size().x() * scale;
        double h = room.size().y() * scale;
        rect("fill=\"%s\"".formatted(colour(air.lower())), left, upper, w, h);
        double dark = DARKEST * (1 - air.seenThrough(room));
        if (dark > 0.01) {
            rect("fill=\"#1a1a1a\" opacity=\"%.2f\"".formatted(dark), left, upper, w, h);
        }
        if (air.isLayered(room)) {
            double band = Math.min(7, Math.max(4, 0.25 * scale));
            rect(
                    "fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"".formatted(colour(air.upper()), px(band)),
                    left + band / 2,
                    upper + band / 2,
                    w - band,
                    h - band);
        }
        rect("class=\"wall\"", left, upper, w, h);
    }

    private static String colour(double celsius) {
        return String.format(Locale.ROOT, "#%06x", HeatScale.rgb(celsius));
    }

    private void gate(Gate gate) {
        boolean along = gate.side().alongX();
        double from = along ? x(gate.stretch().from()) : y(gate.stretch().until());
        double length = gate.stretch().length() * scale;
        double line = along ? y(gate.line()) : x(gate.line());
        double behind = along ? y(gate.lineBehind()) : x(gate.lineBehind());
        double near = Math.min(line, behind) - 1.5;
        double far = Math.max(line, behind) + 1.5;
        double open = gate.isPane() ? 0 : gate.item().openAt(SimTime.toSeconds(nanos));
        String css = "class=\"gate%s%s\"".formatted(gate.isWindow() ? " window" : "", open > 0 ? " open" : "");
        rect(css, along ? from : near, along ? near : from, along ? length : far - near, along ? far - near : length);
    }

    private void fires(Room room) {
        for (Item fire : house.things(Kind.FIRE, room)) {
            if (FireSpells.burns(digest.events(), fire.name(), nanos)) {
                fire.place("at").ifPresent(at -> flame(x(room.x0() + at.x()), y(room.y0() + at.y()) + 7));
            }
        }
    }

    private void flame(double x, double foot) {
        for (double size : new double[] {1, 0.55}) {
            out.append(("<path class=\"flame%s\" transform=\"translate(%s %s) scale(%s)\" "
                            + "d=\"M0-20C2-14 10-9 6.5-2.4 5 0-5 0-6.5-2.4-9-10-3-12 0-20z\"/>")
                    .formatted(size < 1 ? " core" : "", px(x), px(foot), Ticks.label(size)));
        }
    }

    private void name(Room room) {
        double left = x(room.x0()) + 9;
        double space = room.size().x() * scale - 12;
        double first = y(room.y1()) + 18;
        String name = fitted(room.name(), space);
        text("room", left, first, name);
        List<String> air = air(room).stream()
                .filter(text -> LETTER * text.length() <= space)
                .toList();
        if (!air.isEmpty() && room.size().y() * scale > 34) {
            text("air", left, first + 13, air.get(0));
        }
    }

    private static String fitted(String text, double space) {
        int most = Math.max(1, (int) (space / LETTER));
        return text.length() <= most ? text : text.substring(0, Math.max(1, most - 1)) + "…";
    }

    /** How warm it is, at length and in short. */
    private List<String> air(Room room) {
        RoomAir air = digest.air(room, nanos);
        if (Double.isNaN(air.lower())) {
            return List.of();
        }
        String lower = Math.round(air.lower()) + " °C";
        return air.isLayered(room)
                ? List.of(Math.round(air.upper()) + " over " + lower, Math.round(air.upper()) + " °C")
                : List.of(lower);
    }
}
