package org.twinrig.viewer.paint;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.twinrig.viewer.story.Severity;

/** Colours and type of the viewer; the colours are those of the report pages. */
public final class Look {
    public static final Color INK = Color.web("#1d2530");
    public static final Color SOFT = Color.web("#5b6775");
    public static final Color PAPER = Color.web("#ffffff");
    public static final Color CARD = Color.web("#f5f7fa");
    public static final Color LINE = Color.web("#d8dee6");
    public static final Color FIRE = Color.web("#e2562b");
    public static final Color READING = Color.web("#0b6bcb");
    public static final Color READING_2 = Color.web("#8a4fbf");
    public static final Color READING_3 = Color.web("#00897b");
    public static final Color TRUTH = Color.web("#8a94a0");
    public static final Color OK = Color.web("#2e9e6b");
    public static final Color INFO = Color.web("#4a8fd6");
    public static final Color WARNING = Color.web("#e2a400");
    public static final Color ALERT = Color.web("#e8731a");
    public static final Color EMERGENCY = Color.web("#d0342c");
    /** What is not yet told at the moment that is shown. */
    public static final Color FUTURE = Color.web("#f5f7fa", 0.72);

    private static final List<Color> ROOMS = Stream.of(
                    "#0b6bcb", "#8a4fbf", "#00897b", "#b5530a", "#b8348b", "#5d7a1f", "#3a5a78", "#9a7400")
            .map(Color::web)
            .toList();

    public static final Font SMALL = font(FontWeight.NORMAL, 11);
    public static final Font NORMAL = font(FontWeight.NORMAL, 12.5);
    public static final Font BOLD = font(FontWeight.BOLD, 12.5);
    public static final Font LARGE = font(FontWeight.BOLD, 18);
    public static final Font HUGE = font(FontWeight.BOLD, 26);

    private Look() {}

    private static Font font(FontWeight weight, double size) {
        return Font.font(Font.getDefault().getFamily(), weight, size);
    }

    /** The colour of room number {@code index} in trends, tables and plan; after eight they come again. */
    static Color ofRoom(int index) {
        return ROOMS.get(index % ROOMS.size());
    }

    /** The colour of an alarm level. */
    public static Color of(String level) {
        return of(Severity.of(level));
    }

    /** The colour of a severity. */
    public static Color of(Severity severity) {
        return switch (severity) {
            case OK -> OK;
            case INFO -> INFO;
            case WARNING -> WARNING;
            case ALERT -> ALERT;
            case EMERGENCY -> EMERGENCY;
        };
    }
}
