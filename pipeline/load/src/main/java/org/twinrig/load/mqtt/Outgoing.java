package org.twinrig.load.mqtt;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/**
 * The PUBLISH packet that is being written; one for each event loop, filled again for every message.
 *
 * <p>Written by hand, for it is the generator's inner loop: one buffer a packet, no object for each of its parts.
 *
 * @see "MQTT Version 5.0, OASIS Standard, 7 March 2019, section 3.3"
 */
public final class Outgoing {
    private static final int PUBLISH = 0x30;
    private static final int USER_PROPERTY = 0x26;
    private static final int START_BYTES = 512;

    private final ByteBuf properties = Unpooled.buffer(START_BYTES);
    private final ByteBuf payload = Unpooled.buffer(START_BYTES);
    private byte[] topic = new byte[0];

    /** Begins a message on {@code newTopic}, in UTF-8. */
    public void begin(byte[] newTopic) {
        topic = newTopic;
        properties.clear();
        payload.clear();
    }

    /** Adds a user property. */
    public void property(String name, String value) {
        properties.writeByte(USER_PROPERTY);
        text(name);
        text(value);
    }

    /** Where the payload is written. */
    public ByteBuf payload() {
        return payload;
    }

    private void text(String text) {
        int at = properties.writerIndex();
        properties.writeShort(0);
        int bytes = ByteBufUtil.writeUtf8(properties, text);
        properties.setShort(at, bytes);
    }

    /** The packet; {@code packetId} is left out at QoS 0. */
    ByteBuf packet(ByteBufAllocator allocator, int qos, int packetId) {
        int propertyBytes = properties.readableBytes();
        int remaining = 2
                + topic.length
                + (qos > 0 ? 2 : 0)
                + lengthOf(propertyBytes)
                + propertyBytes
                + payload.readableBytes();
        var packet = allocator.directBuffer(1 + lengthOf(remaining) + remaining);
        packet.writeByte(PUBLISH | qos << 1);
        writeLength(packet, remaining);
        packet.writeShort(topic.length);
        packet.writeBytes(topic);
        if (qos > 0) {
            packet.writeShort(packetId);
        }
        writeLength(packet, propertyBytes);
        packet.writeBytes(properties, properties.readerIndex(), propertyBytes);
        packet.writeBytes(payload, payload.readerIndex(), payload.readableBytes());
        return packet;
    }

    /** Bytes of the packet without its fixed header. */
    int size() {
        return topic.length + properties.readableBytes() + payload.readableBytes();
    }

    /** {@code text} as the bytes of a topic. */
    public static byte[] topic(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int lengthOf(int value) {
        return value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x20_0000 ? 3 : 4;
    }

    /** Seven bits a byte, the lowest first. */
    private static void writeLength(ByteBuf out, int value) {
        int rest = value;
        while (rest >= 0x80) {
            out.writeByte(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }
}
