package org.twinrig.core.recording;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.time.Entry;

/**
 * Thermal images as {@code foxglove.RawImage} with encoding {@code mono16}, little endian, so that the field's
 * viewers show them as they are; one count is 0.01 K.
 *
 * @see "Foxglove schemas, schemas/proto/foxglove/RawImage.proto, for names and field numbers"
 */
final class ThermalCodec implements MessageCodec {
    private static final int WIDTH = 2;
    private static final int HEIGHT = 3;
    private static final int ENCODING = 4;
    private static final int STEP = 5;
    private static final int DATA = 6;
    private static final int FRAME_ID = 7;
    private static final Descriptor DESCRIPTOR = Wire.describe(
            "foxglove",
            Wire.message("RawImage")
                    .addField(Wire.field("width", WIDTH, Type.TYPE_FIXED32))
                    .addField(Wire.field("height", HEIGHT, Type.TYPE_FIXED32))
                    .addField(Wire.field("encoding", ENCODING, Type.TYPE_STRING))
                    .addField(Wire.field("step", STEP, Type.TYPE_FIXED32))
                    .addField(Wire.field("data", DATA, Type.TYPE_BYTES))
                    .addField(Wire.field("frame_id", FRAME_ID, Type.TYPE_STRING))
                    .build());

    private final Content.Thermal content;
    private final String device;
    private final byte[] pixels;

    ThermalCodec(Content.Thermal content, String device) {
        this.content = content;
        this.device = device;
        this.pixels = new byte[2 * content.width() * content.height()];
    }

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public int maxSize(Entry entry) {
        if (!(entry instanceof ThermalFrame frame)) {
            throw Wire.misfit(entry, "ThermalFrames");
        }
        if (frame.width() != content.width()
                || frame.height() != content.height()
                || 2 * frame.centikelvin().length != pixels.length) {
            throw new IllegalArgumentException("a frame of %d x %d with %d pixels came in, the channel carries %d x %d"
                    .formatted(
                            frame.width(),
                            frame.height(),
                            frame.centikelvin().length,
                            content.width(),
                            content.height()));
        }
        return 64 + Wire.TIMESTAMP_SIZE + Wire.maxSize(device) + pixels.length;
    }

    @Override
    public void encode(Entry entry, long epochNanos, CodedOutputStream out) throws IOException {
        var frame = (ThermalFrame) entry;
        Wire.writeTimestamp(epochNanos, out);
        out.writeFixed32(WIDTH, frame.width());
        out.writeFixed32(HEIGHT, frame.height());
        out.writeString(ENCODING, "mono16");
        out.writeFixed32(STEP, 2 * frame.width());
        buffer(pixels, 0, pixels.length).asShortBuffer().put(frame.centikelvin());
        out.writeByteArray(DATA, pixels);
        out.writeString(FRAME_ID, device);
    }

    @Override
    public ThermalFrame decode(long timeNanos, CodedInputStream in, byte[] data, int offset) throws IOException {
        var centikelvin = new short[pixels.length / 2];
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == DATA) {
                int length = in.readRawVarint32();
                if (length != pixels.length) {
                    throw new IOException("the image has " + length + " bytes, not " + pixels.length);
                }
                int start = offset + in.getTotalBytesRead();
                in.skipRawBytes(length);
                buffer(data, start, length).asShortBuffer().get(centikelvin);
            } else {
                in.skipField(tag);
            }
        }
        return new ThermalFrame(timeNanos, content.width(), content.height(), centikelvin);
    }

    private static ByteBuffer buffer(byte[] bytes, int offset, int length) {
        return ByteBuffer.wrap(bytes, offset, length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
