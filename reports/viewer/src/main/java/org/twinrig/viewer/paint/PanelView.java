package org.twinrig.viewer.paint;

import javafx.scene.canvas.Canvas;
import org.jspecify.annotations.Nullable;
import org.twinrig.viewer.story.Story;

/** A panel on its canvas; drawn again only when what it shows has changed. */
public final class PanelView extends Canvas {
    private final Panel panel;
    private @Nullable Object drawn;
    private long drawings;

    PanelView(Panel panel) {
        this.panel = panel;
    }

    /** The painter behind it. */
    public Panel panel() {
        return panel;
    }

    /** How often it was drawn. */
    public long drawings() {
        return drawings;
    }

    /** Puts it there; sizes are whole pixels. */
    void place(double x, double y, double width, double height) {
        relocate(Math.rint(x), Math.rint(y));
        double w = Math.max(1, Math.rint(width));
        double h = Math.max(1, Math.rint(height));
        if (w != getWidth() || h != getHeight()) {
            setWidth(w);
            setHeight(h);
            drawn = null;
        }
    }

    /** True if there is nothing on it yet, or nothing of this size. */
    boolean isNew() {
        return drawn == null;
    }

    /** Draws it again where that changes anything. */
    void refresh(Story story, long nanos) {
        Object state = panel.state(story, nanos, getWidth(), getHeight());
        if (!state.equals(drawn)) {
            drawn = state;
            drawings++;
            panel.paint(new Pen(getGraphicsContext2D(), getWidth(), getHeight()), story, nanos);
        }
    }
}
