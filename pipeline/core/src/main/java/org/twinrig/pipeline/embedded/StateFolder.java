package org.twinrig.pipeline.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.twinrig.core.UserError;

/** The folder that holds the embedded services' data, locked for one process. */
final class StateFolder implements AutoCloseable {
    private static final String LOCK = "in-use.lock";

    private final Path folder;
    private final FileChannel lock;

    private StateFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Opens the folder and makes it if it is missing. */
    static StateFolder open(Path folder) {
        FileChannel channel = openLock(folder);
        try {
            if (channel.tryLock() != null) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
                return new StateFolder(folder, channel);
            }
        } catch (OverlappingFileLockException e) {
            // this process has it already: the same mistake as another process having it
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        String holder = holder(folder);
        closeQuietly(channel);
        throw new UserError(
                "the state folder %s of the embedded services is in use by process %s; end that one or choose another state folder"
                        .formatted(folder, holder),
                UserError.MACHINE_LACKS);
    }

    private static FileChannel openLock(Path folder) {
        try {
            Files.createDirectories(folder);
            return FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static String holder(Path folder) {
        try {
            return Files.readString(folder.resolve(LOCK), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "(unknown)";
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // nothing was written to it
            return;
        }
    }

    private static UserError unwritable(Path folder, IOException cause) {
        return new UserError(
                "the state folder %s of the embedded services cannot be written (%s: %s); mend its permissions or choose another state folder"
                        .formatted(folder, cause.getClass().getSimpleName(), cause.getMessage()),
                UserError.MACHINE_LACKS);
    }

    Path path() {
        return folder;
    }

    @Override
    public void close() {
        closeQuietly(lock);
    }
}
