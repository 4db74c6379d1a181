package org.twinrig.viewer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.twinrig.viewer.paint.Board;
import org.twinrig.viewer.paint.HousePanel;
import org.twinrig.viewer.paint.PanelView;
import org.twinrig.viewer.paint.ThermalPanel;
import org.twinrig.viewer.paint.TimelinePanel;
import org.twinrig.viewer.story.Story;

/** The window: the board, the controls below it, the keys, and the clock that moves it all. */
final class Window {
    private final Story story;
    private final @Nullable LiveSink live;
    private final Consumer<@Nullable Throwable> onClosed;
    private final Player player;
    private final Board board;
    private final Controls controls;
    private final Stage stage = new Stage();
    private final AnimationTimer clock = new Clock();
    private final KeysCard keysCard;
    private long frames;

    /**
     * A window on {@code story}, of {@code live} while it is told; on the thread that draws.
     *
     * @param onClosed is told when it is closed, with the failure if it was one
     */
    Window(Story story, @Nullable LiveSink live, Snapshots.Size size, Consumer<@Nullable Throwable> onClosed) {
        this.story = story;
        this.live = live;
        this.onClosed = onClosed;
        this.player = new Player(story);
        this.board = new Board(story);
        Map<String, Keys.Command> commands = commands();
        this.controls = new Controls(commands);
        this.keysCard = new KeysCard();
        var pane = new BorderPane(board);
        pane.setBottom(controls);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        var scene = new Scene(
                new StackPane(pane, keysCard),
                Math.min(size.width(), screen.getWidth()),
                Math.min(size.height(), screen.getHeight()));
        scene.setOnKeyPressed(new Keys(commands)::pressed);
        mouse();
        stage.setTitle(story.info().title() + " – TwinRig");
        stage.setScene(scene);
        stage.setOnHidden(event -> closed(null));
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> failed(failure));
    }

    private Map<String, Keys.Command> commands() {
        var commands = new LinkedHashMap<String, Keys.Command>();
        commands.put(Keys.PLAY, player::toggle);
        commands.put(Keys.BACK, () -> player.step(-1));
        commands.put(Keys.FORWARD, () -> player.step(1));
        commands.put(Keys.EVENT_BEFORE, () -> player.jump(-1));
        commands.put(Keys.EVENT_NEXT, () -> player.jump(1));
        commands.put(Keys.START, () -> player.seek(0));
        commands.put(Keys.END, player::toEnd);
        commands.put(Keys.SLOWER, player::slower);
        commands.put(Keys.FASTER, player::faster);
        commands.put(Keys.PALETTE, this::nextPalette);
        commands.put(Keys.ROOM, () -> board.nextRoom());
        commands.put(Keys.TRENDS_UP, () -> board.scrollTrends(-1));
        commands.put(Keys.TRENDS_DOWN, () -> board.scrollTrends(1));
        commands.put(Keys.HELP, this::toggleHelp);
        commands.put(Keys.CLOSE, this::dismiss);
        return commands;
    }

    private void nextPalette() {
        board.nextPalette();
    }

    private void toggleHelp() {
        keysCard.setVisible(!keysCard.isVisible());
    }

    private void dismiss() {
        if (keysCard.isVisible()) {
            keysCard.setVisible(false);
        } else {
            stage.close();
        }
    }

    private void mouse() {
        PanelView timeline = board.timeline();
        timeline.setOnMousePressed(this::scrub);
        timeline.setOnMouseDragged(this::scrub);
        board.setOnMouseClicked(event -> board.house().ifPresent(house -> {
            var at = house.parentToLocal(event.getX(), event.getY());
            if (house.contains(at)) {
                var panel = (HousePanel) house.panel();
                panel.choose(story, at.getX(), at.getY(), house.getWidth(), house.getHeight());
            }
        }));
        board.setOnMouseMoved(event -> board.camera().ifPresent(camera -> {
            var at = camera.parentToLocal(event.getX(), event.getY());
            ((ThermalPanel) camera.panel()).pointAt(at.getX(), at.getY());
        }));
        board.setOnScroll(event -> board.scrollTrends(event.getDeltaY() < 0 ? 1 : -1));
    }

    private void scrub(MouseEvent event) {
        player.seek(TimelinePanel.nanosAt(event.getX(), board.timeline().getWidth(), story));
    }

    void show() {
        stage.show();
        clock.start();
    }

    void close() {
        stage.close();
    }

    private void failed(Throwable failure) {
        if (failure instanceof RejectedExecutionException) {
            return; // the process is ending, and JavaFX has stopped its renderer already
        }
        stage.setOnHidden(null);
        stage.close();
        closed(failure);
    }

    private void closed(@Nullable Throwable failure) {
        clock.stop();
        if (live != null) {
            live.letGo();
        }
        onClosed.accept(failure);
    }

    /** One frame, {@code wallNanos} after the one before. */
    void frame(long wallNanos) {
        if (live != null) {
            live.drainTo(story);
        }
        player.advance(wallNanos);
        board.play(player.nanos());
        controls.show(player, story);
        frames++;
    }

    Scene scene() {
        return stage.getScene();
    }

    Player player() {
        return player;
    }

    Board board() {
        return board;
    }

    KeysCard keysCard() {
        return keysCard;
    }

    /** How many frames were made. */
    long frames() {
        return frames;
    }

    /** An exception in a timer would come again with every frame: the first one closes the window and is reported. */
    private final class Clock extends AnimationTimer {
        private long before;

        @Override
        public void handle(long now) {
            try {
                frame(before == 0 ? 0 : now - before);
                before = now;
            } catch (RuntimeException | Error e) {
                failed(e);
            }
        }
    }
}
