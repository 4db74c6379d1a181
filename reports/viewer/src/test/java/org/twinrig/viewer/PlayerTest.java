package org.twinrig.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinrig.viewer.Fire.SECOND;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.viewer.story.LiveFootage;
import org.twinrig.viewer.story.Story;

/** Moving through a recording of two minutes: a fire at 60 s, an alarm at 75 s, a departure at 80 s. */
class PlayerTest {
    @TempDir
    Path folder;

    private Player player;

    @BeforeEach
    void open() {
        var story = Stories.open(Fire.write(folder), share -> {});
        story.footage().close();
        player = new Player(story);
    }

    @Test
    void playsAtItsSpeedAndHoldsAtTheEnd() {
        player.advance(3 * SECOND);
        assertThat(player.nanos()).isEqualTo(3 * SECOND);
        player.faster();
        player.advance(3 * SECOND);
        assertThat(player.nanos()).isEqualTo(9 * SECOND); // at twice the speed

        player.advance(1000 * SECOND);
        assertThat(player.nanos()).isEqualTo(Fire.END * SECOND);
        assertThat(player.playing()).isFalse();

        player.toggle();
        assertThat(player.nanos()).as("played again from the start").isZero();
        assertThat(player.playing()).isTrue();
    }

    @Test
    void speedStaysWithinItsBounds() {
        for (int i = 0; i < 30; i++) {
            player.faster();
        }
        assertThat(player.speed()).isEqualTo(100);
        for (int i = 0; i < 30; i++) {
            player.slower();
        }
        assertThat(player.speed()).isEqualTo(0.1);
    }

    @Test
    void stepsFromImageToImage() {
        player.seek(10 * SECOND + 1);
        player.step(1);
        assertThat(player.nanos()).isEqualTo(10 * SECOND + SECOND / 2); // the camera gives two images a second
        player.step(-1);
        assertThat(player.nanos()).isEqualTo(10 * SECOND);
        player.step(-1);
        assertThat(player.nanos()).isEqualTo(9 * SECOND + SECOND / 2);
        assertThat(player.playing()).as("a step holds").isFalse();
        player.seek(0);
        player.step(-1);
        assertThat(player.nanos()).isZero();
    }

    @Test
    void jumpsFromEventToEventAndPassesOverRoutine() {
        player.jump(1);
        assertThat(player.nanos()).as("not the shutter at 50 s").isEqualTo(Fire.IGNITION * SECOND);
        player.jump(1);
        assertThat(player.nanos()).isEqualTo(Fire.ALARM * SECOND);
        player.jump(1);
        assertThat(player.nanos()).isEqualTo(80 * SECOND);
        player.jump(1);
        assertThat(player.nanos()).as("after the last one comes the end").isEqualTo(Fire.END * SECOND);
        player.seek(76 * SECOND);
        player.jump(-1);
        assertThat(player.nanos()).isEqualTo(Fire.ALARM * SECOND);
    }

    @Test
    void seekStaysWithinTheRecording() {
        player.seek(-5);
        assertThat(player.nanos()).isZero();
        player.seek(Long.MAX_VALUE);
        assertThat(player.nanos()).isEqualTo(Fire.END * SECOND);
    }

    @Test
    void followsALiveRunUntilOneLooksBackAndAgainFromTheEndKey() {
        var story = new Story(Fire.info(), new LiveFootage());
        var live = new Player(story);
        var sink = new LiveSink();
        sink.begin(Fire.info());
        Fire.tell(sink, 0, 40);
        sink.drainTo(story);
        live.advance(1);
        assertThat(live.nanos()).isEqualTo(20 * SECOND);
        assertThat(live.following()).isTrue();

        live.seek(5 * SECOND);
        live.advance(SECOND);
        assertThat(live.nanos()).as("plays what is past").isEqualTo(6 * SECOND);
        assertThat(live.following()).isFalse();

        live.toEnd();
        Fire.tell(sink, 41, 44);
        sink.drainTo(story);
        live.advance(1);
        assertThat(live.nanos()).isEqualTo(22 * SECOND);

        sink.end(22 * SECOND);
        sink.drainTo(story);
        live.advance(1);
        assertThat(live.playing()).as("the run is over").isFalse();
        assertThat(story.ended()).isTrue();
    }
}
