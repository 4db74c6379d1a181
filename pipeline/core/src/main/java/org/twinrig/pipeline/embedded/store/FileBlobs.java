package org.twinrig.pipeline.embedded.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Blobs as files of one folder; a name may contain folders, e.g. {@code bucket/file}. */
public final class FileBlobs implements Blobs {
    private final Path folder;

    /** Blobs below this folder. */
    public FileBlobs(Path folder) {
        this.folder = folder;
    }

    @Override
    public long keep(String name, InputStream content) throws IOException {
        Path file = folder.resolve(name);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        // written aside and moved, so that a reader or a crash never sees half a blob
        Path aside = Files.createTempFile(folder, "incoming", ".part");
        try {
            long length = Files.copy(content, aside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return length;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    @Override
    public InputStream open(String name, long offset) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(folder.resolve(name));
        channel.position(offset);
        return Channels.newInputStream(channel);
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }
}
