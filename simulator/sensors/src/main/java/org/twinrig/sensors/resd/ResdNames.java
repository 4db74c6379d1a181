package org.twinrig.sensors.resd;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;

/**
 * Where a block came from, in its metadata, so that a recording can be made of it again. An emulator passes over it.
 *
 * <pre>
 *  twinrig.start          date and time of the recording's 0
 *  twinrig.device         name of the board
 *  twinrig.sensor         type of the part
 *  twinrig.schema, .field, .unit, .column    of a number
 *  twinrig.rate, .scale, .block              of motion: samples a second, counts per g or per °/s, samples in a block
 *  twinrig.width, .height, .rate             of images
 * </pre>
 */
final class ResdNames {
    static final String START = "twinrig.start";
    static final String DEVICE = "twinrig.device";
    static final String SENSOR = "twinrig.sensor";
    static final String SCHEMA = "twinrig.schema";
    static final String FIELD = "twinrig.field";
    static final String UNIT = "twinrig.unit";
    static final String COLUMN = "twinrig.column";
    static final String RATE = "twinrig.rate";
    static final String SCALE = "twinrig.scale";
    static final String BLOCK = "twinrig.block";
    static final String WIDTH = "twinrig.width";
    static final String HEIGHT = "twinrig.height";

    private ResdNames() {}

    static Map<String, ResdValue> of(Instant start, Channel channel) {
        var names = new LinkedHashMap<String, ResdValue>();
        names.put(START, ResdValue.of(start.toString()));
        names.put(DEVICE, ResdValue.of(channel.source()));
        names.put(SENSOR, ResdValue.of(channel.type()));
        return names;
    }

    static Map<String, ResdValue> number(Instant start, Channel channel, SampleSchema schema, int column) {
        var names = of(start, channel);
        names.put(SCHEMA, ResdValue.of(schema.name()));
        names.put(FIELD, ResdValue.of(schema.fields().get(column).name()));
        names.put(UNIT, ResdValue.of(schema.fields().get(column).unit()));
        names.put(COLUMN, ResdValue.of((long) column));
        return names;
    }

    static Map<String, ResdValue> motion(Instant start, Channel channel, double rate, double scale, int block) {
        var names = of(start, channel);
        names.put(RATE, ResdValue.of(rate));
        names.put(SCALE, ResdValue.of(scale));
        names.put(BLOCK, ResdValue.of((long) block));
        return names;
    }

    static Map<String, ResdValue> image(Instant start, Channel channel, Content.Thermal thermal) {
        var names = of(start, channel);
        names.put(WIDTH, ResdValue.of((long) thermal.width()));
        names.put(HEIGHT, ResdValue.of((long) thermal.height()));
        names.put(RATE, ResdValue.of(thermal.framesPerSecond()));
        return names;
    }

    /** The text {@code name} of {@code block}; empty when it says none. */
    static Optional<String> text(ResdBlock block, String name) {
        return Optional.ofNullable(block.metadata().get(name))
                .filter(value -> value.kind() == ResdValue.Kind.TEXT)
                .map(ResdValue::text)
                .filter(text -> !text.isBlank());
    }

    /** The number {@code name} of {@code block}; NaN when it says none. */
    static double number(ResdBlock block, String name) {
        var value = block.metadata().get(name);
        return value == null ? Double.NaN : value.number();
    }

    /** Date and time of 0 of {@code block}; empty when it says none that can be read. */
    static Optional<Instant> start(ResdBlock block) {
        return text(block, START).flatMap(text -> {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }
}
