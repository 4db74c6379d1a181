package org.twinrig.viewer;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.twinrig.viewer.paint.Look;

/** The keys, on a card above the board; hidden until asked for. */
final class KeysCard extends GridPane {
    KeysCard() {
        setVisible(false);
        setHgap(28);
        setVgap(7);
        setPadding(new Insets(24, 32, 24, 32));
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setBackground(new Background(new BackgroundFill(Color.web("#1d2530", 0.94), new CornerRadii(10), null)));
        int row = 0;
        for (var key : Keys.names().entrySet()) {
            add(label(key.getValue(), true), 0, row);
            add(label(key.getKey(), false), 1, row++);
        }
        add(label("mouse", true), 0, row);
        String mouse =
                "drag along the timeline; point at the camera's image to measure; click a room of several to see it"
                        + " from the side; wheel: trends";
        add(label(mouse, false), 1, row);
    }

    private static Label label(String text, boolean bold) {
        var label = new Label(text);
        label.setFont(bold ? Look.BOLD : Look.NORMAL);
        label.setTextFill(Color.WHITE);
        return label;
    }
}
