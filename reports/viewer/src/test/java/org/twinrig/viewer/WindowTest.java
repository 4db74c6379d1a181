package org.twinrig.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinrig.viewer.Fire.SECOND;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.viewer.paint.PanelView;
import org.twinrig.viewer.paint.ThermalPanel;
import org.twinrig.viewer.paint.TimelinePanel;
import org.twinrig.viewer.story.Story;

/** The window on a screen that is not there: keys, mouse and time do what they should. */
@Timeout(120) // a window that hangs fails, it does not stop the build
class WindowTest {
    @TempDir
    Path folder;

    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private Story story;
    private Window window;

    @BeforeEach
    void open() {
        Toolkit.startHeadless();
        story = Stories.open(Fire.write(folder), share -> {});
        window = Toolkit.call(() -> {
            var opened = new Window(story, null, new Snapshots.Size(1400, 900), failure::set);
            opened.scene().getRoot().resize(1400, 900);
            opened.scene().getRoot().layout(); // not shown: its clock stands still, the test makes its frames
            return opened;
        });
    }

    @AfterEach
    void close() {
        Toolkit.call(() -> {
            window.close();
            return "";
        });
        story.footage().close();
        assertThat(failure.get()).isNull();
    }

    private void press(KeyCode code) {
        press(code, "");
    }

    private void press(KeyCode code, String text) {
        Toolkit.call(() -> {
            var event = new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, false, false, false, false);
            Event.fireEvent(window.scene().getRoot(), event);
            window.frame(0);
            return "";
        });
    }

    @Test
    void keysMoveThroughTheRecording() {
        Player player = window.player();
        press(KeyCode.SPACE);
        assertThat(player.playing()).isFalse();
        press(KeyCode.N);
        assertThat(player.nanos()).isEqualTo(Fire.IGNITION * SECOND);
        press(KeyCode.N);
        assertThat(player.nanos()).isEqualTo(Fire.ALARM * SECOND);
        press(KeyCode.P);
        assertThat(player.nanos()).isEqualTo(Fire.IGNITION * SECOND);
        press(KeyCode.RIGHT);
        assertThat(player.nanos()).isEqualTo(Fire.IGNITION * SECOND + SECOND / 2);
        press(KeyCode.LEFT);
        press(KeyCode.LEFT);
        assertThat(player.nanos()).isEqualTo(Fire.IGNITION * SECOND - SECOND / 2);
        press(KeyCode.END);
        assertThat(player.nanos()).isEqualTo(Fire.END * SECOND);
        press(KeyCode.HOME);
        assertThat(player.nanos()).isZero();
        press(KeyCode.UP);
        assertThat(player.speed()).isEqualTo(2);
        press(KeyCode.DOWN);
        press(KeyCode.MINUS);
        assertThat(player.speed()).isEqualTo(0.5);
    }

    @Test
    void questionMarkAndF1ShowTheKeysAndEscapeHidesThem() {
        press(KeyCode.F1);
        assertThat(window.keysCard().isVisible()).isTrue();
        press(KeyCode.ESCAPE);
        assertThat(window.keysCard().isVisible()).isFalse();
        press(KeyCode.SLASH, "?");
        assertThat(window.keysCard().isVisible()).isTrue();
    }

    @Test
    void cTakesTheNextPalette() {
        Toolkit.call(() -> {
            window.frame(0);
            return "";
        });
        String before = palette();
        press(KeyCode.C);
        assertThat(before).isEqualTo("iron");
        assertThat(palette()).isEqualTo("rainbow");
    }

    private String palette() {
        PanelView camera = window.board().camera().orElseThrow();
        return ((ThermalPanel) camera.panel()).palette().word();
    }

    @Test
    void draggingAlongTheTimelineScrubs() {
        Toolkit.call(() -> {
            window.frame(0);
            PanelView timeline = window.board().timeline();
            double x = TimelinePanel.xOf(90 * SECOND, timeline.getWidth(), story);
            Event.fireEvent(timeline, mouse(x));
            return "";
        });
        assertThat(window.player().nanos()).isBetween(89 * SECOND, 91 * SECOND); // a pixel is about 0.1 s
    }

    private static MouseEvent mouse(double x) {
        return new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                x,
                60,
                x,
                60,
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

    @Test
    void onlyWhatChangesIsDrawnAgain() {
        long[] drawn = Toolkit.call(() -> {
            window.player().toggle(); // holds
            window.frame(0);
            PanelView camera = window.board().camera().orElseThrow();
            long before = camera.drawings();
            window.frame(40_000_000);
            long held = camera.drawings();
            window.player().seek(10 * SECOND);
            window.frame(0);
            return new long[] {before, held, camera.drawings()};
        });
        assertThat(drawn[1]).as("nothing moved").isEqualTo(drawn[0]);
        assertThat(drawn[2]).as("another image").isEqualTo(drawn[0] + 1);
    }

    @Test
    void aFailureWhileDrawingReachesTheOneWhoWaits() {
        assertThatThrownBy(() -> Toolkit.call(() -> {
                    throw new IllegalStateException("on the drawing thread");
                }))
                .hasMessage("on the drawing thread");
    }
}
