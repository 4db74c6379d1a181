package org.twinrig.viewer;

import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.twinrig.core.recording.Content;
import org.twinrig.core.time.SimTime;
import org.twinrig.viewer.story.Columns;
import org.twinrig.viewer.story.Happening;
import org.twinrig.viewer.story.Story;

/** Where one is in a story, and how one moves through it. */
final class Player {
    private static final double[] SPEEDS = {0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100};
    private static final long FINE_STEP = 100 * SimTime.MILLISECOND; // where there is no camera

    private final Story story;
    private long nanos;
    private int speed = 3; // as in reality
    private boolean playing;
    private boolean following;

    /** Stands at the start of {@code story}, or follows it if it is still being told. */
    Player(Story story) {
        this.story = story;
        this.following = !story.ended();
        this.playing = true;
    }

    /** The moment that is shown [ns since start]. */
    long nanos() {
        return nanos;
    }

    /** Simulated seconds in one of the person who watches [-]. */
    double speed() {
        return SPEEDS[speed];
    }

    boolean playing() {
        return playing;
    }

    /** True while what is shown is the newest that there is. */
    boolean following() {
        return following;
    }

    /** Time passes for the person who watches [ns]. */
    void advance(long wallNanos) {
        if (!playing) {
            return;
        }
        if (following) {
            nanos = story.latestNanos();
            following = !story.ended();
            playing = following;
            return;
        }
        nanos = Math.min(story.latestNanos(), nanos + (long) (wallNanos * speed()));
        if (nanos == story.latestNanos()) {
            following = !story.ended();
            playing = following;
        }
    }

    /** Plays on, or holds; at the end it begins anew. */
    void toggle() {
        playing = !playing;
        following = false;
        if (playing && story.ended() && nanos >= story.latestNanos()) {
            nanos = 0;
        }
    }

    /** Goes to a moment, as far as it is told. */
    void seek(long toNanos) {
        following = false;
        nanos = Math.max(0, Math.min(story.latestNanos(), toNanos));
    }

    /** Goes to the newest, and follows it while more comes. */
    void toEnd() {
        seek(story.latestNanos());
        following = !story.ended();
        playing = following;
    }

    void faster() {
        speed = Math.min(speed + 1, SPEEDS.length - 1);
    }

    void slower() {
        speed = Math.max(speed - 1, 0);
    }

    /** One image forwards (1) or back (-1), and holds there; a tenth of a second where there is no camera. */
    void step(int direction) {
        playing = false;
        var camera = story.channels(Content.Thermal.class).stream()
                .flatMap(channel -> story.columns(channel).stream())
                .findFirst();
        if (camera.isEmpty()) {
            seek(nanos + direction * FINE_STEP);
            return;
        }
        Columns frames = camera.get();
        int row = frames.rowAt(nanos);
        int next = direction > 0 ? row + 1 : row >= 0 && frames.nanos(row) < nanos ? row : row - 1;
        seek(next < 0 ? 0 : next >= frames.rows() ? story.latestNanos() : frames.nanos(next));
    }

    /** To the next event or alarm (1) or the one before (-1), and holds there. */
    void jump(int direction) {
        LongStream moments = story.happenings().stream().mapToLong(Happening::nanos);
        OptionalLong found = direction > 0
                ? moments.filter(moment -> moment > nanos).min()
                : moments.filter(moment -> moment < nanos).max();
        playing = false;
        seek(found.orElse(direction > 0 ? story.latestNanos() : 0));
    }
}
