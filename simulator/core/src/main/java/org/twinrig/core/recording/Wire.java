package org.twinrig.core.recording;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.TimestampProto;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;

/** What the messages of all channels have in common: a timestamp in field 1, and how a schema is described. */
final class Wire {
    /** Field number of the timestamp in every message. */
    static final int TIMESTAMP = 1;
    /** Upper bound of the size of a timestamp field [byte]. */
    static final int TIMESTAMP_SIZE = 2 + 11 + 6;

    private Wire() {}

    /** Writes field 1, a {@code google.protobuf.Timestamp}. */
    static void writeTimestamp(long epochNanos, CodedOutputStream out) throws IOException {
        long seconds = epochNanos / SimTime.SECOND;
        int nanos = (int) (epochNanos % SimTime.SECOND);
        int size = (seconds == 0 ? 0 : CodedOutputStream.computeInt64Size(1, seconds))
                + (nanos == 0 ? 0 : CodedOutputStream.computeInt32Size(2, nanos));
        out.writeTag(TIMESTAMP, WireFormat.WIRETYPE_LENGTH_DELIMITED);
        out.writeUInt32NoTag(size);
        if (seconds != 0) {
            out.writeInt64(1, seconds);
        }
        if (nanos != 0) {
            out.writeInt32(2, nanos);
        }
    }

    /** Writes a double; every NaN becomes the same bits, so that equal runs have equal bytes. */
    static void writeDouble(int field, double value, CodedOutputStream out) throws IOException {
        out.writeFixed64(field, Double.doubleToLongBits(value));
    }

    /** Upper bound of the size of a string field [byte]. */
    static int maxSize(String text) {
        return 5 + 5 + 3 * text.length(); // tag, length, at most 3 bytes of UTF-8 per char
    }

    /** Starts the description of a message with its timestamp field. */
    static DescriptorProto.Builder message(String name) {
        return DescriptorProto.newBuilder()
                .setName(name)
                .addField(field("timestamp", TIMESTAMP, Type.TYPE_MESSAGE).setTypeName(".google.protobuf.Timestamp"));
    }

    static FieldDescriptorProto.Builder field(String name, int number, Type type) {
        return FieldDescriptorProto.newBuilder()
                .setName(name)
                .setNumber(number)
                .setType(type)
                .setLabel(Label.LABEL_OPTIONAL);
    }

    /** Describes {@code message} as the only one of a proto3 file of package {@code protoPackage}. */
    static Descriptor describe(String protoPackage, DescriptorProto message) {
        var file = FileDescriptorProto.newBuilder()
                .setName(protoPackage + "/" + message.getName() + ".proto")
                .setPackage(protoPackage)
                .setSyntax("proto3")
                .addDependency(TimestampProto.getDescriptor().getName())
                .addMessageType(message)
                .build();
        try {
            return FileDescriptor.buildFrom(file, new FileDescriptor[] {TimestampProto.getDescriptor()})
                    .findMessageTypeByName(message.getName());
        } catch (DescriptorValidationException e) {
            throw new IllegalArgumentException("message " + message.getName() + " cannot be described", e);
        }
    }

    /** The schema data of {@code descriptor}: its file and the one of the timestamp, which it imports. */
    static byte[] fileDescriptorSet(Descriptor descriptor) {
        return FileDescriptorSet.newBuilder()
                .addFile(TimestampProto.getDescriptor().toProto())
                .addFile(descriptor.getFile().toProto())
                .build()
                .toByteArray();
    }

    /** The error for an entry that does not belong into its channel. */
    static IllegalArgumentException misfit(Entry entry, String expected) {
        return new IllegalArgumentException(
                "a " + entry.getClass().getSimpleName() + " came in, the channel carries " + expected);
    }
}
