package org.twinrig.viewer;

import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import org.twinrig.core.recording.Recording;
import org.twinrig.viewer.story.RecordedFootage;
import org.twinrig.viewer.story.Story;

/** Reads recordings into stories. */
final class Stories {
    private Stories() {}

    /**
     * Opens {@code file}; the story's footage keeps it open.
     *
     * @param progress is told how far it is [0..1]
     */
    static Story open(Path file, DoubleConsumer progress) {
        var recording = Recording.open(file);
        try {
            var story = new Story(recording.info(), new RecordedFootage(recording));
            double end = Math.max(1, recording.endNanos());
            recording.forEach((channel, entry) -> {
                story.accept(channel, entry);
                progress.accept(entry.timeNanos() / end);
            });
            story.end(recording.endNanos());
            return story;
        } catch (RuntimeException e) {
            recording.close();
            throw e;
        }
    }
}
