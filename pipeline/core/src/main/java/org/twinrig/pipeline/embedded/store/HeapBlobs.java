package org.twinrig.pipeline.embedded.store;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Blobs in memory, gone with the process. */
public final class HeapBlobs implements Blobs {
    private final Map<String, byte[]> blobs = new ConcurrentHashMap<>();

    @Override
    public long keep(String name, InputStream content) throws IOException {
        byte[] bytes = content.readAllBytes();
        blobs.put(name, bytes);
        return bytes.length;
    }

    @Override
    public InputStream open(String name, long offset) throws IOException {
        byte[] bytes = blobs.get(name);
        if (bytes == null) {
            throw new FileNotFoundException(name);
        }
        int from = Math.toIntExact(offset);
        return new ByteArrayInputStream(bytes, from, bytes.length - from);
    }

    @Override
    public void remove(String name) {
        blobs.remove(name);
    }
}
