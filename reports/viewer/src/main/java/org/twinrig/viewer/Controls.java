package org.twinrig.viewer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.twinrig.core.chart.Ticks;
import org.twinrig.viewer.paint.Look;
import org.twinrig.viewer.story.Story;

/** Buttons for what the keys do, and a line that says where one is. */
final class Controls extends HBox {
    private static final List<Map.Entry<String, String>> BUTTONS = List.of(
            Map.entry(Keys.START, "Start"),
            Map.entry(Keys.EVENT_BEFORE, "‹ Event"),
            Map.entry(Keys.BACK, "‹ Step"),
            Map.entry(Keys.PLAY, "Pause"),
            Map.entry(Keys.FORWARD, "Step ›"),
            Map.entry(Keys.EVENT_NEXT, "Event ›"),
            Map.entry(Keys.END, "End"),
            Map.entry(Keys.SLOWER, "Slower"),
            Map.entry(Keys.FASTER, "Faster"),
            Map.entry(Keys.PALETTE, "Palette"),
            Map.entry(Keys.TRENDS_UP, "Trends ▲"),
            Map.entry(Keys.TRENDS_DOWN, "Trends ▼"),
            Map.entry(Keys.HELP, "Keys (?)"));

    private final Label status = new Label();
    private Button play = new Button();

    Controls(Map<String, Keys.Command> commands) {
        setSpacing(6);
        setPadding(new Insets(0, 10, 8, 10));
        setAlignment(Pos.CENTER_LEFT);
        for (var entry : BUTTONS) {
            var button = new Button(entry.getValue());
            var command = Objects.requireNonNull(commands.get(entry.getKey()), entry.getKey());
            button.setOnAction(event -> command.run());
            button.setFocusTraversable(false); // the keys belong to the window
            button.setTooltip(new Tooltip(entry.getKey() + ": " + Keys.names().get(entry.getKey())));
            button.setMinWidth(entry.getKey().equals(Keys.PLAY) ? 76 : Region.USE_PREF_SIZE);
            if (entry.getKey().equals(Keys.PLAY)) {
                play = button;
            }
            getChildren().add(button);
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        status.setFont(Look.BOLD);
        status.setTextFill(Look.INK);
        getChildren().addAll(space, status);
    }

    /** Says where the player is. */
    void show(Player player, Story story) {
        String text = player.playing() ? "Pause" : "Play";
        if (!text.equals(play.getText())) {
            play.setText(text);
        }
        String speed = player.following() ? "" : "speed × " + Ticks.label(player.speed()); // a run has its own
        status.setText("%s of %s    %s    %s"
                .formatted(
                        Ticks.time(Math.rint(Story.seconds(player.nanos()) * 10) / 10),
                        Ticks.time(Story.seconds(story.endNanos())),
                        speed,
                        state(player, story)));
    }

    private static String state(Player player, Story story) {
        if (player.following()) {
            return "live";
        }
        String where = player.playing() ? "playing" : "paused";
        return story.ended() ? where : where + ", " + behind(player, story) + " behind";
    }

    private static String behind(Player player, Story story) {
        return Ticks.time(Math.rint(Story.seconds(story.latestNanos() - player.nanos())));
    }

    String status() {
        return status.getText();
    }
}
