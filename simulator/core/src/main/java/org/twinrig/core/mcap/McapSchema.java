package org.twinrig.core.mcap;

/**
 * Describes the messages of a channel.
 *
 * @param id number in the file, from 1
 * @param name e.g. {@code foxglove.RawImage}
 * @param encoding e.g. {@code protobuf}
 * @param data the description itself, e.g. a serialised {@code FileDescriptorSet}; nobody changes it
 */
public record McapSchema(int id, String name, String encoding, byte[] data) {
    void write(ByteWriter out) {
        int mark = out.beginRecord(Format.SCHEMA);
        out.u16(id);
        out.string(name);
        out.string(encoding);
        out.u32(data.length);
        out.bytes(data, 0, data.length);
        out.endRecord(mark);
    }

    static McapSchema read(ByteReader in) {
        int id = in.u16();
        String name = in.string();
        String encoding = in.string();
        return new McapSchema(id, name, encoding, in.bytes(in.length32()));
    }
}
