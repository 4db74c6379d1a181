package org.twinrig.scenarios.sources;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;

/**
 * Environment telemetry in memory: carbon monoxide, humidity, light, liquefied gas, motion, smoke and temperature of
 * boards with a DHT22, an MQ-2, a light and a motion sensor. Its {@code co}, {@code lpg} and {@code smoke} are the
 * author's conversion of one MQ-2 resistance, as published, not mole fractions; temperature is in °C.
 *
 * @see "G. Stafford, Environmental Sensor Telemetry Data, 2020; github.com/garystafford/aws-iot-analytics-demo"
 */
final class EnvironmentRows implements Source {
    /** The fields, in the order of the published files. */
    static final List<String> FIELDS = List.of("co", "humidity", "light", "lpg", "motion", "smoke", "temp");

    private static final SampleSchema SCHEMA = SampleSchema.of(
            "EnvironmentReading",
            "co",
            "-",
            "humidity",
            "%",
            "light",
            "-",
            "lpg",
            "-",
            "motion",
            "-",
            "smoke",
            "-",
            "temp",
            "°C");
    private static final double ABSOLUTE_ZERO_CELSIUS = -273.15;
    private static final double LATEST_EPOCH_SECONDS = 4_102_444_800.0; // 2100; beyond it are milliseconds

    private final Path file;
    private final String profile;
    private final Ledger ledger = new Ledger();
    private final List<Row> rows = new ArrayList<>();

    private record Row(double epochSeconds, String device, double[] values) {}

    EnvironmentRows(Path file, String profile) {
        this.file = file;
        this.profile = profile;
    }

    /** The rows of all {@code parts}, in order of time, and their joint account. */
    static EnvironmentRows of(Path folder, String profile, List<EnvironmentRows> parts) {
        var all = new EnvironmentRows(folder, profile);
        for (EnvironmentRows part : parts) {
            all.rows.addAll(part.rows);
            all.ledger.add(part.ledger);
        }
        return all.done();
    }

    /**
     * Takes in the row on {@code line} whose cells {@code cell} gives by name ({@code ts}, {@code device} and the
     * {@link #FIELDS}; null where missing), or rejects it.
     */
    void add(long line, Function<String, @Nullable String> cell) {
        try {
            double time = number("ts", cell);
            if (!(time >= 0 && time < LATEST_EPOCH_SECONDS)) {
                throw new BadRow("ts is " + time + "; seconds since 1970 are needed");
            }
            String device = cell.apply("device");
            if (device == null || device.isBlank()) {
                throw new BadRow("the device is missing");
            }
            var values = new double[FIELDS.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(FIELDS.get(i), cell);
            }
            rows.add(new Row(time, Lines.word(device), values));
            ledger.accept(Lines.word(device));
        } catch (BadRow e) {
            ledger.reject(Lines.name(file), line, e.reason());
        }
    }

    void reject(long line, String reason) {
        ledger.reject(Lines.name(file), line, reason);
    }

    /** Closes the account; a {@link UserError} when nothing was usable. */
    EnvironmentRows done() {
        if (rows.isEmpty()) {
            throw new UserError(file + " has no usable row"
                    + ledger.rejections().stream()
                            .findFirst()
                            .map(r -> "; first: " + r)
                            .orElse(""));
        }
        rows.sort(Comparator.comparingDouble(Row::epochSeconds)); // stable: equal moments stay in the file's order
        return this;
    }

    private static double value(String field, Function<String, @Nullable String> cell) throws BadRow {
        if (field.equals("light") || field.equals("motion")) {
            String text = text(field, cell);
            if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
                return text.equalsIgnoreCase("true") ? 1 : 0;
            }
            throw new BadRow(field + " is \"" + text + "\"; true or false is needed");
        }
        double value = number(field, cell);
        if (value < (field.equals("temp") ? ABSOLUTE_ZERO_CELSIUS : 0)) {
            throw new BadRow(field + " is " + value + "; that is below what is possible");
        }
        if (field.equals("humidity") && value > 100) {
            throw new BadRow("humidity is " + value + "; at most 100 % is possible");
        }
        return value;
    }

    private static double number(String field, Function<String, @Nullable String> cell) throws BadRow {
        String text = text(field, cell);
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new BadRow(field + " is \"" + text + "\"; a number is needed");
        }
        return value;
    }

    private static String text(String field, Function<String, @Nullable String> cell) throws BadRow {
        String text = cell.apply(field);
        if (text == null || text.isBlank()) {
            throw new BadRow(field + " is missing");
        }
        return text.strip();
    }

    @Override
    public String profile() {
        return profile;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public RunInfo info() {
        return new RunInfo(
                Lines.word(Lines.name(file)),
                "environment telemetry " + Lines.name(file),
                0,
                Instant.ofEpochSecond((long) startSeconds()),
                time(rows.get(rows.size() - 1)),
                Map.of("profile", profile, "source", file.toString()));
    }

    private double startSeconds() {
        return Math.floor(rows.get(0).epochSeconds());
    }

    private long time(Row row) {
        return SimTime.toNanos(row.epochSeconds() - startSeconds());
    }

    @Override
    public void forEach(BiConsumer<Channel, Entry> consumer) {
        var channels = new TreeMap<String, Channel>();
        for (Row row : rows) {
            Channel channel = channels.computeIfAbsent(
                    row.device(), d -> Channel.reading(d, "environment", new Content.Numbers(SCHEMA)));
            consumer.accept(channel, new Samples(time(row), row.values()));
        }
    }
}
