package org.twinrig.core.recording;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinrig.core.mcap.McapReader;
import org.twinrig.core.mcap.McapSchema;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;

/** The hand-written wire form is what protobuf itself reads with the schemas that stand in the file. */
class WireTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void protobufReadsTheSameWithTheEmbeddedSchema(long seed) throws Exception {
        Path file = folder.resolve("run.mcap");
        RecordingTest.write(file, seed, 20);
        var entries = new ArrayList<Entry>();
        try (var recording = Recording.open(file)) {
            recording.forEach((channel, entry) -> entries.add(entry));
        }
        try (var reader = McapReader.open(file)) {
            var types = new HashMap<Integer, Descriptor>();
            for (var channel : reader.channels().values()) {
                types.put(channel.id(), type(requireNonNull(reader.schemas().get(channel.schemaId()))));
            }
            var messages = new ArrayList<DynamicMessage>();
            reader.forEach(
                    id -> true,
                    m -> messages.add(parse(
                            requireNonNull(types.get(m.channelId())),
                            ByteString.copyFrom(m.data(), m.offset(), m.length()))));
            assertThat(messages).hasSameSizeAs(entries);
            for (int i = 0; i < messages.size(); i++) {
                compare(messages.get(i), entries.get(i));
            }
        }
    }

    private static Descriptor type(McapSchema schema) throws Exception {
        var set = FileDescriptorSet.parseFrom(schema.data());
        var known = new ArrayList<FileDescriptor>();
        for (FileDescriptorProto file : set.getFileList()) {
            known.add(FileDescriptor.buildFrom(file, known.toArray(FileDescriptor[]::new)));
        }
        String name = schema.name().substring(schema.name().indexOf('.') + 1);
        return known.get(known.size() - 1).findMessageTypeByName(name);
    }

    private static DynamicMessage parse(Descriptor type, ByteString data) {
        try {
            var message = DynamicMessage.parseFrom(type, data);
            assertThat(message.getUnknownFields().asMap()).isEmpty();
            return message;
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private static void compare(DynamicMessage message, Entry entry) {
        var stamp = (Message) field(message, "timestamp");
        long epoch = (Long) field(stamp, "seconds") * SimTime.SECOND + (Integer) field(stamp, "nanos");
        assertThat(epoch - EpochNanos.of(Runs.START)).isEqualTo(entry.timeNanos());
        if (entry instanceof Samples samples) {
            List<FieldDescriptor> fields = message.getDescriptorForType().getFields();
            assertThat(fields).hasSize(1 + samples.values().length);
            for (int i = 0; i < samples.values().length; i++) {
                assertThat(message.getField(fields.get(i + 1))).isEqualTo(samples.values()[i]);
            }
        } else if (entry instanceof ThermalFrame frame) {
            var pixels = new short[frame.centikelvin().length];
            var data = (ByteString) field(message, "data");
            ByteBuffer.wrap(data.toByteArray())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(pixels);
            assertThat(pixels).isEqualTo(frame.centikelvin());
            assertThat(field(message, "step")).isEqualTo(32);
            assertThat(field(message, "frame_id")).isEqualTo("hall-1");
        } else if (entry instanceof MotionBlock block) {
            assertThat(field(message, "sample_rate_hz")).isEqualTo(300.0);
            assertThat(field(message, "gyro_lsb_per_dps")).isEqualTo(16.4);
            assertThat(field(message, "accel_x")).isEqualTo(integers(block.axes()[0]));
            assertThat(field(message, "gyro_z")).isEqualTo(integers(block.axes()[5]));
        } else if (entry instanceof Event event) {
            assertThat(field(message, "text")).isEqualTo(event.text());
            var details = new TreeMap<String, String>();
            for (Object detail : (List<?>) field(message, "details")) {
                details.put((String) field((Message) detail, "key"), (String) field((Message) detail, "value"));
            }
            assertThat(details).isEqualTo(event.details());
        } else if (entry instanceof Alarm alarm) {
            assertThat(field(message, "level")).isEqualTo(alarm.level());
            assertThat(field(message, "score")).isEqualTo(alarm.score());
            assertThat(field(message, "delivery_millis")).isEqualTo(alarm.deliveryMillis());
        }
    }

    private static Object field(Message message, String name) {
        return message.getField(message.getDescriptorForType().findFieldByName(name));
    }

    private static List<Integer> integers(short[] counts) {
        var list = new ArrayList<Integer>();
        for (short count : counts) {
            list.add((int) count);
        }
        return list;
    }

    @Test
    void everyNanIsTheSameInTheHash() {
        var hashes = new ArrayList<Map<String, String>>();
        for (long bits : new long[] {0x7ff8000000000000L, 0x7ff0000000000001L, 0xfff8000000000abcL}) {
            try (var writer = new RecordingWriter(folder.resolve("run.mcap"))) {
                writer.begin(Runs.info(1));
                writer.accept(Runs.TRUTH, new Samples(0, new double[] {Double.longBitsToDouble(bits), 1}));
                hashes.add(writer.hashes());
            }
        }
        assertThat(hashes).allMatch(hash -> hash.equals(hashes.get(0)));
    }

    @Test
    void columnNamesAreChecked() {
        assertThatThrownBy(() -> new NumbersCodec(SampleSchema.of("Room", "temp C", "°C")))
                .hasMessage("column \"temp C\" of Room is not lowerCamelCase");
        assertThatThrownBy(() -> new NumbersCodec(SampleSchema.of("room", "tempC", "°C")))
                .hasMessage("schema name \"room\" is not UpperCamelCase");
        assertThat(new NumbersCodec(SampleSchema.of("Room", "o2UpperPct", "%", "upperSmokeGm3", "g/m³"))
                        .descriptor()
                        .getFields())
                .map(FieldDescriptor::getName)
                .containsExactly("timestamp", "o2_upper_pct", "upper_smoke_gm3");
    }
}
