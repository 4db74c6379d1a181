package org.twinrig.core.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.core.UserError;
import org.twinrig.core.mcap.IoFailure;

/** A disk that is full or not writable. */
class DiskTest {
    @TempDir
    Path folder;

    @Test
    void aFullDiskIsNamedAndWhatWasWrittenStaysReadable() throws IOException {
        Path file = folder.resolve("run.mcap");
        var writer = new RecordingWriter(file, new SmallDisk(file, 40_000));
        writer.begin(Runs.info(1));
        assertThatThrownBy(() -> Runs.lines(1, 60).forEach(line -> writer.accept(line.channel(), line.entry())))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.exitStatus()).isEqualTo(3))
                .hasMessage(
                        "cannot write " + file + ": No space left on device; free some space or choose another place");
        long size = Files.size(file);
        assertThatThrownBy(() -> writer.accept(Channel.EVENTS, Runs.event(0, new SplittableRandom(1))))
                .as("the first failure is repeated")
                .hasMessageContaining("No space left on device");
        writer.close();

        assertThat(Files.size(file))
                .as("cut back to whole records")
                .isEqualTo(size)
                .isBetween(10_000L, 40_000L);
        try (var recording = Recording.open(file)) {
            assertThat(recording.complete()).isFalse();
            assertThat(recording.counts().get("/truth/hall")).isGreaterThan(20);
            recording.verify();
        }
    }

    @Test
    void theKernelsFullDeviceIsNamed() {
        Path device = Path.of("/dev/full");
        assumeTrue(Files.isWritable(device), "no /dev/full here");
        try (var writer = new RecordingWriter(device)) {
            assertThatThrownBy(() -> writer.begin(Runs.info(1)))
                    .isInstanceOfSatisfying(
                            UserError.class, e -> assertThat(e.exitStatus()).isEqualTo(3))
                    .hasMessage("cannot write /dev/full: No space left on device;"
                            + " free some space or choose another place");
        }
    }

    @Test
    void aPlaceThatIsNoFolderIsNamed() throws IOException {
        Path notes = Files.createFile(folder.resolve("notes"));
        assertThatThrownBy(() -> new RecordingWriter(notes.resolve("run.mcap")))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.exitStatus()).isEqualTo(3))
                .hasMessage("cannot write " + notes.resolve("run.mcap") + ": " + notes
                        + " is not a folder; choose another place");
        assertThatThrownBy(() -> new RecordingWriter(folder)).hasMessage("cannot write " + folder + ": Is a directory");
    }

    @Test
    void aFolderWithoutPermissionIsNamed() {
        // made by hand: permissions do not bind the super-user, who may well run this test
        Path file = Path.of("locked", "run.mcap");
        assertThat(IoFailure.userError("write", file, new AccessDeniedException(file.toString())))
                .hasMessage(
                        "cannot write " + file + ": permission denied; choose another place or change its permissions");
    }

    /** A file on a disk with room for so many bytes. */
    private static final class SmallDisk extends OutputStream {
        private final OutputStream file;
        private int room;

        SmallDisk(Path path, int room) throws IOException {
            this.file = Files.newOutputStream(path);
            this.room = room;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int count = Math.min(length, room);
            file.write(bytes, offset, count);
            room -= count;
            if (count < length) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
