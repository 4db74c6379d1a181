package org.twinrig.core.mcap;

/** How the records of a chunk are compressed. */
public enum Compression {
    /** Not at all. */
    NONE(""),
    /** Zstandard. */
    ZSTD("zstd");

    private final String id;

    Compression(String id) {
        this.id = id;
    }

    /** The name that stands in the file. */
    String id() {
        return id;
    }
}
