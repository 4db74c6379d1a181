package org.twinrig.core.recording;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import org.twinrig.core.time.Entry;

/** Alarms; the timestamp is the detected time. */
final class AlarmCodec implements MessageCodec {
    private static final int KIND = 2;
    private static final int DEVICE = 3;
    private static final int LEVEL = 4;
    private static final int SCORE = 5;
    private static final int DELIVERY_MILLIS = 6;
    private static final int TEXT = 7;
    private static final Descriptor DESCRIPTOR = Wire.describe(
            "twinrig",
            Wire.message("Alarm")
                    .addField(Wire.field("kind", KIND, Type.TYPE_STRING))
                    .addField(Wire.field("device", DEVICE, Type.TYPE_STRING))
                    .addField(Wire.field("level", LEVEL, Type.TYPE_STRING))
                    .addField(Wire.field("score", SCORE, Type.TYPE_DOUBLE))
                    .addField(Wire.field("delivery_millis", DELIVERY_MILLIS, Type.TYPE_DOUBLE))
                    .addField(Wire.field("text", TEXT, Type.TYPE_STRING))
                    .build());

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public int maxSize(Entry entry) {
        if (!(entry instanceof Alarm alarm)) {
            throw Wire.misfit(entry, "Alarms");
        }
        return Wire.TIMESTAMP_SIZE
                + 2 * 9
                + Wire.maxSize(alarm.kind())
                + Wire.maxSize(alarm.device())
                + Wire.maxSize(alarm.level())
                + Wire.maxSize(alarm.text());
    }

    @Override
    public void encode(Entry entry, long epochNanos, CodedOutputStream out) throws IOException {
        var alarm = (Alarm) entry;
        Wire.writeTimestamp(epochNanos, out);
        out.writeString(KIND, alarm.kind());
        out.writeString(DEVICE, alarm.device());
        out.writeString(LEVEL, alarm.level());
        Wire.writeDouble(SCORE, alarm.score(), out);
        Wire.writeDouble(DELIVERY_MILLIS, alarm.deliveryMillis(), out);
        out.writeString(TEXT, alarm.text());
    }

    @Override
    public Alarm decode(long timeNanos, CodedInputStream in, byte[] data, int offset) throws IOException {
        String kind = "";
        String device = "";
        String level = "";
        double score = 0;
        double deliveryMillis = 0;
        String text = "";
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case KIND -> kind = in.readString();
                case DEVICE -> device = in.readString();
                case LEVEL -> level = in.readString();
                case SCORE -> score = in.readDouble();
                case DELIVERY_MILLIS -> deliveryMillis = in.readDouble();
                case TEXT -> text = in.readString();
                default -> in.skipField(tag);
            }
        }
        return new Alarm(timeNanos, kind, device, level, score, deliveryMillis, text);
    }
}
