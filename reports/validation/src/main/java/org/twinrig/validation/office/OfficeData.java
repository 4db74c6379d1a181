package org.twinrig.validation.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.twinrig.core.UserError;
import org.twinrig.physics.zone.BuildingSpec.Ramp;
import org.twinrig.validation.table.CsvTable;

/**
 * A stretch of the office's minutes.
 *
 * @param start date and time of its first minute, as the office's clock had it
 * @param seconds since then
 * @param co2 measured [ppm]
 * @param occupied 1 when somebody was there, else 0
 */
record OfficeData(LocalDateTime start, double[] seconds, double[] co2, double[] occupied) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** Reads {@code file}; its lines have a number in front that the headings leave out. */
    static OfficeData read(Path file) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UserError("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
        var rows = CsvTable.of(file.toString(), "number," + text).rows();
        if (rows.isEmpty()) {
            throw new UserError("%s has no minutes; date, CO2 and Occupancy of each are needed".formatted(file));
        }
        var seconds = new double[rows.size()];
        LocalDateTime start = stamp(rows.get(0));
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = stamp(rows.get(i)).toEpochSecond(ZoneOffset.UTC) - start.toEpochSecond(ZoneOffset.UTC);
        }
        return new OfficeData(
                start,
                seconds,
                rows.stream().mapToDouble(row -> row.number("CO2")).toArray(),
                rows.stream().mapToDouble(row -> row.number("Occupancy")).toArray());
    }

    private static LocalDateTime stamp(CsvTable.Row row) {
        try {
            return LocalDateTime.parse(row.text("date"), STAMP);
        } catch (DateTimeParseException e) {
            throw row.wrong("date", "a moment like 2015-02-04 17:51:00");
        }
    }

    /** The minutes before {@code moment}, or those from it on. */
    OfficeData part(LocalDateTime moment, boolean before) {
        double cut = moment.toEpochSecond(ZoneOffset.UTC) - start.toEpochSecond(ZoneOffset.UTC);
        int split = 0;
        while (split < seconds.length && seconds[split] < cut) {
            split++;
        }
        return before ? minutes(0, split) : minutes(split, seconds.length);
    }

    /** The minutes from number {@code from} up to but not number {@code to}. */
    OfficeData minutes(int from, int to) {
        if (to <= from) {
            return new OfficeData(start, new double[0], new double[0], new double[0]);
        }
        var time = new double[to - from];
        for (int i = 0; i < time.length; i++) {
            time[i] = seconds[from + i] - seconds[from];
        }
        return new OfficeData(
                start.plusSeconds((long) seconds[from]),
                time,
                java.util.Arrays.copyOfRange(co2, from, to),
                java.util.Arrays.copyOfRange(occupied, from, to));
    }

    int size() {
        return seconds.length;
    }

    /** Presence over time: each minute's holds until the next. */
    Ramp presence() {
        int n = seconds.length;
        var moments = new double[2 * n];
        var values = new double[2 * n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || occupied[i] != occupied[i - 1]) {
                if (i > 0) {
                    moments[count] = seconds[i];
                    values[count++] = occupied[i - 1];
                }
                moments[count] = seconds[i];
                values[count++] = occupied[i];
            }
        }
        return new Ramp(java.util.Arrays.copyOf(moments, count), java.util.Arrays.copyOf(values, count));
    }
}
