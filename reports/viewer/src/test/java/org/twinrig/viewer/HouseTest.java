package org.twinrig.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinrig.viewer.Flat.SECOND;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.core.plan.HeatScale;
import org.twinrig.core.recording.FloorPlan;
import org.twinrig.core.recording.FloorPlan.Item;
import org.twinrig.core.recording.FloorPlan.Kind;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.viewer.paint.HousePanel;
import org.twinrig.viewer.paint.PanelView;
import org.twinrig.viewer.story.LiveFootage;
import org.twinrig.viewer.story.Story;

/** Several rooms on one plan: each as warm as it is, doors as they stand, and one of them from the side. */
@Timeout(120) // drawing that hangs fails, it does not stop the build
class HouseTest {
    private static final Snapshots.Size SIZE = new Snapshots.Size(1600, 1000);
    private static final int FIRE = 0xE2562B;
    private static final int SHUT = 0xD9C7AE; // what stands in the wall where a door is shut
    private static final int ALERT = 0xE8731A; // a thing
    private static final int INK_OF_THINGS = 0xA25012; // 0.7 of it, as Color.darker() makes it
    private static final int ROOMS = 1000; // [px], more than swatches and bars of one colour have together
    private static final int PANEL = 640; // [px], less than the width of the house's panel
    private static final int PLAN = 500; // [px], less than the height of its plan

    @TempDir
    Path folder;

    private Story story(boolean cornersTold) {
        return Stories.open(Flat.write(folder, cornersTold), share -> {});
    }

    private BufferedImage at(int second, boolean cornersTold) {
        Story story = story(cornersTold);
        try (var footage = story.footage()) {
            assertThat(footage).isNotNull();
            Toolkit.startHeadless();
            return Snapshots.draw(story, second * SECOND, SIZE);
        }
    }

    @Test
    void eachRoomIsAsWarmAsItIsAndWhereItStands() {
        BufferedImage picture = at(40, true);
        Spot bedroom = Spot.of(picture, HeatScale.rgb(15));
        Spot hall = Spot.of(picture, HeatScale.rgb(25));
        Spot kitchen = Spot.of(picture, HeatScale.rgb(40));
        assertThat(bedroom.count).isGreaterThan(ROOMS);
        assertThat(hall.count).isGreaterThan(ROOMS);
        assertThat(kitchen.count).isGreaterThan(ROOMS);
        assertThat(bedroom.y).as("y runs up the page").isLessThan(hall.y);
        assertThat(hall.y).isLessThan(kitchen.y);

        assertThat(Spot.of(picture, HeatScale.rgb(70)).count)
                .as("band in the bedroom")
                .isGreaterThan(ROOMS);
        assertThat(Spot.of(picture, HeatScale.rgb(120)).count)
                .as("band in the hall")
                .isGreaterThan(ROOMS);
        assertThat(Spot.of(picture, HeatScale.rgb(250)).count)
                .as("band in the kitchen")
                .isGreaterThan(ROOMS);
        Spot fire = Spot.of(picture, FIRE);
        assertThat(fire.count).isGreaterThan(50);
        assertThat(fire.y).as("in the kitchen").isGreaterThan(hall.y);
    }

    @Test
    void beforeTheFireAllRoomsAreCoolAndNothingBurns() {
        BufferedImage picture = at(10, true);
        assertThat(Spot.of(picture, HeatScale.rgb(15)).count).isGreaterThan(10 * ROOMS);
        assertThat(Spot.of(picture, HeatScale.rgb(120)).count).isZero();
        assertThat(Spot.of(picture, FIRE).count).isZero();
    }

    @Test
    void aDoorIsShutUntilItOpens() {
        assertThat(Spot.of(at(Flat.DOOR_OPENS - 1, true), SHUT).count).isGreaterThan(30);
        assertThat(Spot.of(at(Flat.DOOR_OPENS, true), SHUT).count).isZero();
    }

    @Test
    void withoutCornersTheRoomsStandSideBySide() {
        BufferedImage picture = at(40, false);
        for (int celsius : new int[] {15, 25, 40}) {
            assertThat(Spot.of(picture, HeatScale.rgb(celsius)).count).isGreaterThan(ROOMS);
        }
    }

    @Test
    void namesOfThingsAtOnePlaceDoNotCoverEachOther() {
        var plan = new FloorPlan(List.of(
                new Item(Kind.ROOM, "kitchen", Map.of("size", "4,3,2.5")),
                new Item(Kind.OBJECT, "hob", Map.of("at", "2,1.5,0.9")),
                new Item(Kind.OBJECT, "pan", Map.of("at", "2,1.5,0.9"))));
        var info = new RunInfo("two", "Two things", 1, Instant.EPOCH, SECOND, plan.properties());
        var story = new Story(info, new LiveFootage());
        story.end(SECOND);
        Toolkit.startHeadless();
        BufferedImage picture = Snapshots.draw(story, 0, SIZE);
        double middle = Spot.of(picture, ALERT).x;
        int left = 0;
        int right = 0;
        for (int y = 60; y < PLAN; y++) {
            for (int x = 8; x < PANEL; x++) {
                if ((picture.getRGB(x, y) & 0xFFFFFF) == INK_OF_THINGS) {
                    left += x < middle ? 1 : 0;
                    right += x > middle ? 1 : 0;
                }
            }
        }
        assertThat(left).as("one name at the left").isGreaterThan(10);
        assertThat(right).as("the other at the right").isGreaterThan(10);
    }

    @Test
    void keyAndMouseChooseTheRoomThatIsSeenFromTheSide() {
        Story story = story(true);
        var failure = new AtomicReference<Throwable>();
        Toolkit.startHeadless();
        Toolkit.call(() -> {
            var window = new Window(story, null, new Snapshots.Size(1400, 900), failure::set);
            window.scene().getRoot().resize(1400, 900);
            window.scene().getRoot().layout();
            window.frame(0);
            PanelView view = window.board().house().orElseThrow();
            var panel = (HousePanel) view.panel();
            assertThat(panel.chosen()).isEmpty();
            for (String name : new String[] {"bedroom", "hall", "kitchen"}) {
                Event.fireEvent(window.scene().getRoot(), key());
                assertThat(panel.chosen()).contains(name);
            }
            Event.fireEvent(window.scene().getRoot(), key());
            assertThat(panel.chosen()).as("after the last the one that matters").isEmpty();
            assertThat(clicked(window, view, panel)).containsExactlyInAnyOrder("bedroom", "hall", "kitchen");
            window.close();
            return "";
        });
        story.footage().close();
        assertThat(failure.get()).isNull();
    }

    /** The rooms that clicks all over the panel choose. */
    private static Set<String> clicked(Window window, PanelView view, HousePanel panel) {
        var chosen = new HashSet<String>();
        for (double y = 5; y < view.getHeight(); y += 20) {
            for (double x = 5; x < view.getWidth(); x += 20) {
                var at = view.localToParent(x, y);
                Event.fireEvent(window.board(), click(at.getX(), at.getY()));
                panel.chosen().ifPresent(chosen::add);
            }
        }
        return chosen;
    }

    private static KeyEvent key() {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "r", "r", KeyCode.R, false, false, false, false);
    }

    private static MouseEvent click(double x, double y) {
        return new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                false,
                null);
    }

    /** How often a colour is on the plan, and where its middle is [px]. */
    private record Spot(int count, double x, double y) {
        static Spot of(BufferedImage picture, int rgb) {
            int count = 0;
            double across = 0;
            double down = 0;
            for (int y = 60; y < PLAN; y++) {
                for (int x = 8; x < PANEL; x++) {
                    if ((picture.getRGB(x, y) & 0xFFFFFF) == rgb) {
                        count++;
                        across += x;
                        down += y;
                    }
                }
            }
            return new Spot(count, across / count, down / count);
        }
    }
}
