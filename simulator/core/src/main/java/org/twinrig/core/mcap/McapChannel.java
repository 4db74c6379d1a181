package org.twinrig.core.mcap;

import java.util.SortedMap;

/**
 * A stream of messages.
 *
 * @param id number in the file, from 0
 * @param schemaId the schema of its messages; 0 for none
 * @param topic name
 * @param messageEncoding e.g. {@code protobuf}
 * @param metadata further facts by name
 */
public record McapChannel(
        int id, int schemaId, String topic, String messageEncoding, SortedMap<String, String> metadata) {
    void write(ByteWriter out) {
        int mark = out.beginRecord(Format.CHANNEL);
        out.u16(id);
        out.u16(schemaId);
        out.string(topic);
        out.string(messageEncoding);
        out.strings(metadata);
        out.endRecord(mark);
    }

    static McapChannel read(ByteReader in) {
        return new McapChannel(in.u16(), in.u16(), in.string(), in.string(), in.strings());
    }
}
