package org.twinrig.pipeline.embedded.store;

import java.io.IOException;
import java.io.InputStream;

/** Contents that are too large for rows: kept under a name, replaced as a whole. */
public interface Blobs {

    /** Keeps all of {@code content} under this name, or nothing if reading it fails; returns its length [bytes]. */
    long keep(String name, InputStream content) throws IOException;

    /** The part of a blob from {@code offset} [bytes]; the caller closes it and reads no further than it wants. */
    InputStream open(String name, long offset) throws IOException;

    /** Removes a blob; a missing one is no mistake. */
    void remove(String name) throws IOException;
}
