package org.twinrig.core.recording;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.twinrig.core.time.Entry;

/** Events, their details as a protobuf map in order of the keys. */
final class EventCodec implements MessageCodec {
    private static final int KIND = 2;
    private static final int SUBJECT = 3;
    private static final int TEXT = 4;
    private static final int DETAILS = 5;
    private static final Descriptor DESCRIPTOR = Wire.describe(
            "twinrig",
            Wire.message("Event")
                    .addField(Wire.field("kind", KIND, Type.TYPE_STRING))
                    .addField(Wire.field("subject", SUBJECT, Type.TYPE_STRING))
                    .addField(Wire.field("text", TEXT, Type.TYPE_STRING))
                    .addField(Wire.field("details", DETAILS, Type.TYPE_MESSAGE)
                            .setLabel(Label.LABEL_REPEATED)
                            .setTypeName(".twinrig.Event.DetailsEntry"))
                    .addNestedType(DescriptorProto.newBuilder()
                            .setName("DetailsEntry")
                            .setOptions(MessageOptions.newBuilder().setMapEntry(true))
                            .addField(Wire.field("key", 1, Type.TYPE_STRING))
                            .addField(Wire.field("value", 2, Type.TYPE_STRING)))
                    .build());

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public int maxSize(Entry entry) {
        if (!(entry instanceof Event event)) {
            throw Wire.misfit(entry, "Events");
        }
        int size = Wire.TIMESTAMP_SIZE
                + Wire.maxSize(event.kind())
                + Wire.maxSize(event.subject())
                + Wire.maxSize(event.text());
        for (Map.Entry<String, String> detail : event.details().entrySet()) {
            size += 10 + Wire.maxSize(detail.getKey()) + Wire.maxSize(detail.getValue());
        }
        return size;
    }

    @Override
    public void encode(Entry entry, long epochNanos, CodedOutputStream out) throws IOException {
        var event = (Event) entry;
        Wire.writeTimestamp(epochNanos, out);
        out.writeString(KIND, event.kind());
        out.writeString(SUBJECT, event.subject());
        out.writeString(TEXT, event.text());
        for (Map.Entry<String, String> detail : new TreeMap<>(event.details()).entrySet()) {
            byte[] key = detail.getKey().getBytes(StandardCharsets.UTF_8);
            byte[] value = detail.getValue().getBytes(StandardCharsets.UTF_8);
            out.writeTag(DETAILS, WireFormat.WIRETYPE_LENGTH_DELIMITED);
            out.writeUInt32NoTag(
                    CodedOutputStream.computeByteArraySize(1, key) + CodedOutputStream.computeByteArraySize(2, value));
            out.writeByteArray(1, key);
            out.writeByteArray(2, value);
        }
    }

    @Override
    public Event decode(long timeNanos, CodedInputStream in, byte[] data, int offset) throws IOException {
        String kind = "";
        String subject = "";
        String text = "";
        var details = new TreeMap<String, String>();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case KIND -> kind = in.readString();
                case SUBJECT -> subject = in.readString();
                case TEXT -> text = in.readString();
                case DETAILS -> readDetail(in, details);
                default -> in.skipField(tag);
            }
        }
        return new Event(timeNanos, kind, subject, text, details);
    }

    private static void readDetail(CodedInputStream in, Map<String, String> details) throws IOException {
        int limit = in.pushLimit(in.readRawVarint32());
        String key = "";
        String value = "";
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> key = in.readString();
                case 2 -> value = in.readString();
                default -> in.skipField(tag);
            }
        }
        in.popLimit(limit);
        details.put(key, value);
    }
}
