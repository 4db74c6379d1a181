package org.twinrig.sensors.resd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.twinrig.core.UserError;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;

/** Series of numbers of one part, put together to rows: what has the same moment stands in one row. */
final class NumbersPart {
    private static final String SCHEMA = "ResdReading";
    private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern MESSAGE = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final List<String> AXES = List.of("X", "Y", "Z");

    private final String file;
    private final String device;
    private final String sensor;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final TreeMap<Long, Map<String, Double>> rows = new TreeMap<>();
    private String schema = SCHEMA;

    private record Column(SampleSchema.Field field, double place) {}

    NumbersPart(String file, String device, String sensor) {
        this.file = file;
        this.device = device;
        this.sensor = sensor;
    }

    void take(ResdBlock block, int number) {
        schema = ResdNames.text(block, ResdNames.SCHEMA)
                .map(name -> checked(MESSAGE, name, ResdNames.SCHEMA, number))
                .orElse(schema);
        for (int i = 0; i < block.type().numbers(); i++) {
            var field = field(block, i, number);
            double place = ResdNames.number(block, ResdNames.COLUMN);
            columns.putIfAbsent(field.name(), new Column(field, Double.isNaN(place) ? columns.size() : place));
            double[] values = block.column(i);
            for (int k = 0; k < values.length; k++) {
                long time = block.startNanos() + block.samples().get(k).afterNanos();
                rows.computeIfAbsent(time, t -> new LinkedHashMap<>()).put(field.name(), values[k]);
            }
        }
    }

    private SampleSchema.Field field(ResdBlock block, int index, int number) {
        var named = ResdNames.text(block, ResdNames.FIELD);
        if (named.isPresent()) {
            String unit = ResdNames.text(block, ResdNames.UNIT).orElse("-");
            return new SampleSchema.Field(checked(FIELD, named.get(), ResdNames.FIELD, number), unit);
        }
        String axis = block.type().numbers() == 1 ? "" : AXES.get(index);
        String channel = block.channel() == 0 ? "" : Integer.toString(block.channel());
        return new SampleSchema.Field(name(block.type()).formatted(axis) + channel, unit(block.type()));
    }

    private static String name(ResdType type) {
        return switch (type) {
            case TEMPERATURE -> "tempC%s";
            case ACCELERATION -> "accel%sG";
            case ANGULAR_RATE -> "gyro%sRadps";
            case VOLTAGE -> "volts%s";
            case ECG -> "ecgV%s";
            case HUMIDITY -> "humidityPct%s";
            case PRESSURE -> "pressurePa%s";
            case MAGNETIC_FIELD -> "magnetic%sT";
            case ILLUMINANCE -> "illuminanceLx%s";
            case CARBON_DIOXIDE -> "co2Ppm%s";
            case RESISTANCE -> "rsOhm%s";
            case NUMBER, BINARY, IMAGE -> "value%s";
        };
    }

    private static String unit(ResdType type) {
        return type.unitName().isEmpty() ? "-" : type.unitName();
    }

    private String checked(Pattern pattern, String text, String key, int number) {
        if (!pattern.matcher(text).matches()) {
            throw new UserError("%s: block %d: %s is \"%s\"; letters and digits make a name, e.g. \"tempC\""
                    .formatted(file, number, key, text));
        }
        return text;
    }

    void forEach(BiConsumer<Channel, Samples> consumer) {
        var ordered = new ArrayList<>(columns.values());
        ordered.sort(Comparator.comparingDouble(Column::place));
        var fields = ordered.stream().map(Column::field).toList();
        var channel = Channel.reading(device, sensor, new Content.Numbers(new SampleSchema(schema, fields)));
        rows.forEach((time, row) -> {
            var values = new double[fields.size()];
            Arrays.setAll(values, i -> row.getOrDefault(fields.get(i).name(), Double.NaN));
            consumer.accept(channel, new Samples(time, values));
        });
    }
}
