package org.twinrig.core.recording;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.time.Entry;

/** Blocks of motion: rate and scales, then the counts of each axis as packed {@code sint32}. */
final class MotionCodec implements MessageCodec {
    private static final int RATE = 2;
    private static final int ACCEL_SCALE = 3;
    private static final int GYRO_SCALE = 4;
    private static final int FIRST_AXIS = 5;
    private static final List<String> AXES = List.of("accel_x", "accel_y", "accel_z", "gyro_x", "gyro_y", "gyro_z");
    private static final Descriptor DESCRIPTOR = describe();

    private final Content.Motion content;

    MotionCodec(Content.Motion content) {
        this.content = content;
    }

    private static Descriptor describe() {
        var message = Wire.message("MotionBlock")
                .addField(Wire.field("sample_rate_hz", RATE, Type.TYPE_DOUBLE))
                .addField(Wire.field("accel_lsb_per_g", ACCEL_SCALE, Type.TYPE_DOUBLE))
                .addField(Wire.field("gyro_lsb_per_dps", GYRO_SCALE, Type.TYPE_DOUBLE));
        for (int a = 0; a < MotionBlock.AXES; a++) {
            message.addField(
                    Wire.field(AXES.get(a), FIRST_AXIS + a, Type.TYPE_SINT32).setLabel(Label.LABEL_REPEATED));
        }
        return Wire.describe("twinrig", message.build());
    }

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public int maxSize(Entry entry) {
        if (!(entry instanceof MotionBlock block)) {
            throw Wire.misfit(entry, "MotionBlocks");
        }
        int length = block.length();
        int axes = content.axes();
        if (block.axes().length != axes || Arrays.stream(block.axes()).anyMatch(axis -> axis.length != length)) {
            throw new IllegalArgumentException(
                    "a motion block here needs " + (axes == 1 ? "one axis" : axes + " axes of equal length"));
        }
        return Wire.TIMESTAMP_SIZE + 3 * 9 + axes * (1 + 5 + 3 * length); // 16 bits zigzag: 3 bytes at most
    }

    @Override
    public void encode(Entry entry, long epochNanos, CodedOutputStream out) throws IOException {
        Wire.writeTimestamp(epochNanos, out);
        Wire.writeDouble(RATE, content.sampleRateHz(), out);
        Wire.writeDouble(ACCEL_SCALE, content.accelLsbPerG(), out);
        Wire.writeDouble(GYRO_SCALE, content.gyroLsbPerDps(), out);
        short[][] axes = ((MotionBlock) entry).axes();
        for (int a = 0; a < axes.length; a++) {
            int size = 0;
            for (short count : axes[a]) {
                size += CodedOutputStream.computeSInt32SizeNoTag(count);
            }
            out.writeTag(FIRST_AXIS + a, WireFormat.WIRETYPE_LENGTH_DELIMITED);
            out.writeUInt32NoTag(size);
            for (short count : axes[a]) {
                out.writeSInt32NoTag(count);
            }
        }
    }

    @Override
    public MotionBlock decode(long timeNanos, CodedInputStream in, byte[] data, int offset) throws IOException {
        var axes = new short[content.axes()][0];
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            int axis = WireFormat.getTagFieldNumber(tag) - FIRST_AXIS;
            if (axis >= 0 && axis < axes.length) {
                axes[axis] = readAxis(in);
            } else {
                in.skipField(tag);
            }
        }
        return new MotionBlock(timeNanos, axes);
    }

    private static short[] readAxis(CodedInputStream in) throws IOException {
        int limit = in.pushLimit(in.readRawVarint32());
        var counts = new short[in.getBytesUntilLimit()]; // a count takes at least one byte
        int length = 0;
        while (in.getBytesUntilLimit() > 0) {
            counts[length++] = (short) in.readSInt32();
        }
        in.popLimit(limit);
        return Arrays.copyOf(counts, length);
    }
}
