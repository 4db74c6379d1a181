package org.twinrig.core.mcap;

import java.util.SortedMap;

/**
 * Facts about the file, by name.
 *
 * @param name what they are about
 * @param entries the facts
 */
public record McapMetadata(String name, SortedMap<String, String> entries) {
    void write(ByteWriter out) {
        int mark = out.beginRecord(Format.METADATA);
        out.string(name);
        out.strings(entries);
        out.endRecord(mark);
    }

    static McapMetadata read(ByteReader in) {
        return new McapMetadata(in.string(), in.strings());
    }
}
