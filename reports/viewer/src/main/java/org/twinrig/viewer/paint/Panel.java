package org.twinrig.viewer.paint;

import org.twinrig.viewer.story.Story;

/** One picture of a story at a moment. */
public interface Panel {
    /** What the picture depends on; while it is equal, nothing needs to be drawn again. */
    Object state(Story story, long nanos, double width, double height);

    /** Draws it. */
    void paint(Pen pen, Story story, long nanos);
}
