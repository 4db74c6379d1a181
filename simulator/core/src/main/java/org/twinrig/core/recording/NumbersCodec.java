package org.twinrig.core.recording;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.time.Entry;

/**
 * Rows of numbers: a message of its own per schema, one double per column from field 2 on.
 *
 * <p>Every column is written, zeros too, so that all rows of a channel have the same shape.
 */
final class NumbersCodec implements MessageCodec {
    private static final int FIRST = 2;

    private final SampleSchema schema;
    private final Descriptor descriptor;

    NumbersCodec(SampleSchema schema) {
        this.schema = schema;
        this.descriptor = describe(schema);
    }

    private static Descriptor describe(SampleSchema schema) {
        if (!schema.name().matches("[A-Z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException("schema name \"" + schema.name() + "\" is not UpperCamelCase");
        }
        var message = Wire.message(schema.name());
        for (int i = 0; i < schema.fields().size(); i++) {
            String name = schema.fields().get(i).name();
            if (!name.matches("[a-z][A-Za-z0-9]*")) {
                throw new IllegalArgumentException(
                        "column \"" + name + "\" of " + schema.name() + " is not lowerCamelCase");
            }
            message.addField(
                    Wire.field(snakeCase(name), FIRST + i, Type.TYPE_DOUBLE).setJsonName(name));
        }
        return Wire.describe("twinrig", message.build());
    }

    /** {@code co2Ppm} becomes {@code co2_ppm}, as protobuf's style guide wants it. */
    private static String snakeCase(String name) {
        var text = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (Character.isUpperCase(c)) {
                text.append('_');
            }
            text.append(Character.toLowerCase(c));
        }
        return text.toString();
    }

    @Override
    public Descriptor descriptor() {
        return descriptor;
    }

    @Override
    public int maxSize(Entry entry) {
        if (!(entry instanceof Samples samples)) {
            throw Wire.misfit(entry, "Samples of " + schema.name());
        }
        if (samples.values().length != schema.fields().size()) {
            throw new IllegalArgumentException("a row of %d numbers came in, %s has %d columns"
                    .formatted(
                            samples.values().length,
                            schema.name(),
                            schema.fields().size()));
        }
        return Wire.TIMESTAMP_SIZE + samples.values().length * (5 + 8);
    }

    @Override
    public void encode(Entry entry, long epochNanos, CodedOutputStream out) throws IOException {
        Wire.writeTimestamp(epochNanos, out);
        double[] values = ((Samples) entry).values();
        for (int i = 0; i < values.length; i++) {
            Wire.writeDouble(FIRST + i, values[i], out);
        }
    }

    @Override
    public Samples decode(long timeNanos, CodedInputStream in, byte[] data, int offset) throws IOException {
        var values = new double[schema.fields().size()];
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            int column = WireFormat.getTagFieldNumber(tag) - FIRST;
            if (column >= 0 && column < values.length) {
                values[column] = in.readDouble();
            } else {
                in.skipField(tag);
            }
        }
        return new Samples(timeNanos, values);
    }
}
