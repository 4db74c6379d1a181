package org.twinrig.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinrig.viewer.Fire.SECOND;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinrig.core.UserError;

/** Pictures made without a display show what was in the recording. */
@Timeout(120) // drawing that hangs fails, it does not stop the build
class SnapshotsTest {
    private static final Snapshots.Size SIZE = new Snapshots.Size(1600, 1000);
    private static final int WHITE = 0xFFFFF0; // the hot end of the iron palette
    private static final int EMERGENCY = 0xD0342C;
    private static final int FIRE = 0xE2562B;

    @TempDir
    Path folder;

    @Test
    void theFireIsInTheImageAndTheAlarmIsOnTheHead() throws IOException {
        Path png = folder.resolve("at-90s.png");
        Snapshots.save(Fire.write(folder), List.of(90 * SECOND), png, SIZE, share -> {});
        BufferedImage picture = ImageIO.read(png.toFile());

        assertThat(picture.getWidth()).isEqualTo(1600);
        assertThat(picture.getHeight()).isEqualTo(1000);
        assertThat(count(picture, WHITE, 470, 60, 600, 440))
                .as("the hot pixel, scaled up")
                .isGreaterThan(500);
        assertThat(count(picture, EMERGENCY, 1100, 4, 496, 40))
                .as("the head's chip")
                .isGreaterThan(3000);
        assertThat(count(picture, FIRE, 8, 60, 480, 560))
                .as("flames on the plan and from the side")
                .isGreaterThan(200);
    }

    @Test
    void beforeTheFireNothingOfItIsSeen() throws IOException {
        Path png = folder.resolve("at-30s.png");
        Snapshots.save(Fire.write(folder), List.of(30 * SECOND), png, SIZE, share -> {});
        BufferedImage picture = ImageIO.read(png.toFile());

        assertThat(count(picture, WHITE, 470, 60, 600, 440)).isLessThan(100); // the scale's end, no more
        assertThat(count(picture, EMERGENCY, 1100, 4, 496, 40)).isZero();
        assertThat(count(picture, FIRE, 8, 60, 480, 560)).isZero();
    }

    @Test
    void theSameRecordingGivesTheSamePicture() throws IOException {
        Path recording = Fire.write(folder);
        Path one = folder.resolve("one.png");
        Path two = folder.resolve("two.png");
        Snapshots.save(recording, List.of(90 * SECOND), one, SIZE, share -> {});
        Snapshots.save(recording, List.of(90 * SECOND), two, SIZE, share -> {});

        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    }

    @Test
    void severalMomentsGiveSeveralFilesAndNoneGivesTheFirstSeriousAlarm() {
        Path recording = Fire.write(folder);
        Path png = folder.resolve("deep/fire.png");
        var size = new Snapshots.Size(800, 600);

        assertThat(Snapshots.save(recording, List.of(30 * SECOND, 75 * SECOND), png, size, share -> {}))
                .containsExactly(folder.resolve("deep/fire-30s.png"), folder.resolve("deep/fire-75s.png"))
                .allMatch(Files::isRegularFile);
        assertThat(Snapshots.save(recording, List.of(), png, size, share -> {})).containsExactly(png);
        assertThat(Files.exists(png)).isTrue();
    }

    @Test
    void aMomentBeyondTheEndIsToldWithTheEnd() {
        Path recording = Fire.write(folder);
        assertThatThrownBy(() ->
                        Snapshots.save(recording, List.of(121 * SECOND), folder.resolve("a.png"), SIZE, share -> {}))
                .isInstanceOf(UserError.class)
                .hasMessage("--at 121s is beyond the end: %s ends at 120s", recording);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1600       | the size is \"1600\"; it must be width x height in pixels, e.g. 1600x1000",
                "big        | the size is \"big\"; it must be width x height in pixels, e.g. 1600x1000",
                "1600x      | the size is \"1600x\"; it must be width x height in pixels, e.g. 1600x1000",
                "10x10      | the size is 10x10; it must be 640x480 to 8000x8000 pixels",
                "1600x90000 | the size is 1600x90000; it must be 640x480 to 8000x8000 pixels",
            })
    void aBadSizeIsToldWithAGoodOne(String text, String message) {
        assertThatThrownBy(() -> Snapshots.Size.parse(text))
                .isInstanceOf(UserError.class)
                .hasMessage(message);
        assertThat(Snapshots.Size.parse("1600x1000")).isEqualTo(SIZE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"picture.jpg", "picture"})
    void aPictureThatIsNoPngIsRefused(String name) {
        Path recording = Fire.write(folder);
        assertThatThrownBy(() -> Snapshots.save(recording, List.of(), folder.resolve(name), SIZE, share -> {}))
                .hasMessageContaining("the picture is a PNG; give a name that ends in .png");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldBeforeAnythingIsRead() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> Snapshots.save(
                        folder.resolve("absent.mcap"), List.of(), file.resolve("a.png"), SIZE, share -> {}))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.exitStatus()).isEqualTo(UserError.MACHINE_LACKS))
                .hasMessageContaining("cannot be written: FileAlreadyExists")
                .hasMessageEndingWith("choose another folder");
    }

    private static int count(BufferedImage picture, int rgb, int x, int y, int width, int height) {
        int count = 0;
        for (int row = y; row < y + height; row++) {
            for (int column = x; column < x + width; column++) {
                count += (picture.getRGB(column, row) & 0xFFFFFF) == rgb ? 1 : 0;
            }
        }
        return count;
    }
}
