package org.twinrig.viewer.paint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Pane;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.FloorPlan.Item;
import org.twinrig.core.recording.FloorPlan.Kind;
import org.twinrig.viewer.story.Story;

/** All panels of a story, those that it has something for, arranged in the space there is. */
public final class Board extends Pane {
    private static final double GAP = 8;
    private static final double HEAD = 48;
    private static final double TREND_HEIGHT = 112; // [px], the least that can be read
    private static final int TURNS = 3;
    private static final double LEFT_SHARE = 0.66;
    private static final double ROOM_SHARE = 0.43; // of what is left of the trends
    private static final double HOUSE_SHARE = 0.52;
    private static final double HOUSE_ALONE_SHARE = 0.64; // without a camera

    private final Story story;
    private final PanelView head = new PanelView(new HeadPanel());
    private final PanelView timeline = new PanelView(new TimelinePanel());
    private final PanelView told = new PanelView(new StoryPanel());
    private final PanelView house = new PanelView(new HousePanel()); // keeps the room that was chosen
    private List<PanelView> places = List.of();
    private List<PanelView> cameras = List.of();
    private List<PanelView> vibrations = List.of();
    private List<PanelView> trends = List.of();
    private int known = -1;
    private int firstTrend;
    private int turn;

    /** A board for {@code story}. */
    public Board(Story story) {
        this.story = story;
        setBackground(new Background(new BackgroundFill(Look.PAPER, null, null)));
    }

    /** Shows the story at this moment [ns since start]. */
    public void show(long nanos) {
        prepare();
        views().forEach(view -> view.refresh(story, nanos));
    }

    /**
     * Shows it as one frame of many: cameras and time at once, of the other panels every third in turn, so that a frame
     * costs little and each of them still moves several times a second.
     */
    public void play(long nanos) {
        prepare();
        turn++;
        int place = 0;
        for (PanelView view : views()) {
            boolean moves = view == head || view == timeline || cameras.contains(view) || view.isNew();
            if (moves || (place + turn) % TURNS == 0) {
                view.refresh(story, nanos);
            }
            place++;
        }
    }

    private void prepare() {
        if (known != story.columns().size()) {
            known = story.columns().size();
            gather();
        }
        arrange();
    }

    private List<PanelView> views() {
        return getChildren().stream()
                .map(PanelView.class::cast)
                .filter(PanelView::isVisible)
                .toList();
    }

    private void gather() {
        var newPlaces = new ArrayList<PanelView>();
        if (story.house().hasSeveral()) {
            newPlaces.add(house);
        } else if (!story.plan().all(Kind.ROOM).isEmpty()) {
            newPlaces.add(new PanelView(new RoomPanel()));
        } else {
            for (Item fan : story.plan().all(Kind.FAN)) {
                newPlaces.add(new PanelView(new FanPanel(fan)));
            }
        }
        places = newPlaces;
        cameras = story.channels(Content.Thermal.class).stream()
                .map(camera -> new PanelView(new ThermalPanel(camera)))
                .toList();
        var newVibrations = new ArrayList<PanelView>();
        story.channels(Content.Motion.class).forEach(motion -> {
            newVibrations.add(new PanelView(new VibrationPanel(motion)));
            newVibrations.add(new PanelView(new SpectrumPanel(motion)));
        });
        vibrations = newVibrations;
        trends = Trends.of(story).stream()
                .map(trend -> new PanelView(new TrendPanel(trend)))
                .toList();
        getChildren().setAll(head, timeline, told);
        getChildren().addAll(places);
        getChildren().addAll(cameras);
        getChildren().addAll(vibrations);
        getChildren().addAll(trends);
    }

    @Override
    protected void layoutChildren() {
        // the panels are placed when they are drawn
    }

    private void arrange() {
        double w = getWidth();
        double h = getHeight();
        double bottom = TimelinePanel.height(story);
        head.place(GAP, GAP / 2, w - 2 * GAP, HEAD - GAP / 2);
        timeline.place(GAP, h - bottom - GAP, w - 2 * GAP, bottom);
        double top = HEAD + GAP / 2;
        double room = h - bottom - 2 * GAP - top;
        boolean pictures = !cameras.isEmpty() || !vibrations.isEmpty() || !places.isEmpty();
        double left = pictures ? LEFT_SHARE * (w - 2 * GAP) : 0.3 * (w - 2 * GAP);
        arrangeLeft(new double[] {GAP, top, left - GAP, room});
        arrangeTrends(GAP + left, top, w - 2 * GAP - left, room, pictures ? 1 : 2);
    }

    private void arrangeLeft(double[] area) {
        boolean hasRoom = !story.plan().all(Kind.ROOM).isEmpty();
        boolean several = story.house().hasSeveral();
        if (hasRoom && (several || !cameras.isEmpty())) {
            double width = (!several ? ROOM_SHARE : cameras.isEmpty() ? HOUSE_ALONE_SHARE : HOUSE_SHARE) * area[2];
            double rest = area[2] - width - GAP;
            column(area[0], area[1], width, area[3], places, ones(places));
            var others = new ArrayList<>(vibrations);
            others.add(told);
            // As high as the width lets an image become, and no more than leaves the others room; none without a
            // camera.
            double images = Math.min(0.62 * area[3], cameras.size() * ThermalPanel.heightFor(rest));
            column(area[0] + width + GAP, area[1], rest, images - GAP, cameras, ones(cameras));
            column(area[0] + width + GAP, area[1] + images, rest, area[3] - images, others, ones(others));
        } else if (!places.isEmpty()) {
            double height = vibrations.isEmpty() ? area[3] * 0.7 : 0.34 * area[3];
            double width = 0.56 * area[2];
            row(area[0], area[1], width, height, places);
            told.place(area[0] + width + GAP, area[1], area[2] - width - GAP, height);
            column(area[0], area[1] + height + GAP, area[2], area[3] - height - GAP, vibrations, ones(vibrations));
        } else {
            var all = new ArrayList<>(cameras);
            all.addAll(vibrations);
            all.add(told);
            column(area[0], area[1], area[2], area[3], all, ones(all));
        }
    }

    private static double[] ones(List<PanelView> views) {
        var ones = new double[views.size()];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static void column(double x, double y, double w, double h, List<PanelView> views, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        double free = h - GAP * (views.size() - 1);
        double at = y;
        for (int i = 0; i < views.size(); i++) {
            double height = free * weights[i] / sum;
            views.get(i).place(x, at, w, height);
            at += height + GAP;
        }
    }

    private static void row(double x, double y, double w, double h, List<PanelView> views) {
        double width = (w - GAP * (views.size() - 1)) / views.size();
        for (int i = 0; i < views.size(); i++) {
            views.get(i).place(x + i * (width + GAP), y, width, h);
        }
    }

    private void arrangeTrends(double x, double y, double w, double h, int columns) {
        int rows = Math.max(1, (int) ((h + GAP) / (TREND_HEIGHT + GAP)));
        int shown = Math.min(rows * columns, Math.max(1, trends.size()));
        firstTrend = Math.max(0, Math.min(firstTrend, trends.size() - shown));
        int used = Math.max(1, Math.min(rows, (shown + columns - 1) / columns));
        double height = (h - GAP * (used - 1)) / used;
        double width = (w - GAP * (columns - 1)) / columns;
        for (int i = 0; i < trends.size(); i++) {
            int place = i - firstTrend;
            boolean visible = place >= 0 && place < shown;
            trends.get(i).setVisible(visible);
            if (visible) {
                trends.get(i)
                        .place(
                                x + place % columns * (width + GAP),
                                y + place / columns * (height + GAP),
                                width,
                                height);
            }
        }
    }

    /** Shows other trends: further down with a positive number, up with a negative one. */
    public void scrollTrends(int by) {
        firstTrend = Math.max(0, Math.min(trends.size() - 1, firstTrend + by));
    }

    /** The timeline, for the mouse. */
    public PanelView timeline() {
        return timeline;
    }

    /** The first camera's image, for the mouse; empty if there is none. */
    public Optional<PanelView> camera() {
        return cameras.stream().findFirst();
    }

    /** The house from above, for the mouse; empty if there is but one room or none. */
    public Optional<PanelView> house() {
        return places.stream().filter(house::equals).findFirst();
    }

    /** Shows the next room of several from the side. */
    public void nextRoom() {
        ((HousePanel) house.panel()).chooseNext(story);
    }

    /** Takes the next palette on all cameras. */
    public void nextPalette() {
        cameras.forEach(view -> ((ThermalPanel) view.panel()).nextPalette());
    }
}
