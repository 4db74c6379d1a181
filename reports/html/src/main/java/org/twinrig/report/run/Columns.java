package org.twinrig.report.run;

import java.util.Arrays;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.time.SimTime;
import org.twinrig.report.chart.Series;

/** The rows of one channel, column by column. */
final class Columns {
    private final Channel channel;
    private final SampleSchema schema;
    private double[] seconds = new double[256];
    private double[][] values;
    private int rows;

    Columns(Channel channel, SampleSchema schema) {
        this.channel = channel;
        this.schema = schema;
        this.values = new double[schema.fields().size()][256];
    }

    void add(Samples row) {
        if (rows == seconds.length) {
            seconds = Arrays.copyOf(seconds, 2 * rows);
            for (int c = 0; c < values.length; c++) {
                values[c] = Arrays.copyOf(values[c], 2 * rows);
            }
        }
        seconds[rows] = SimTime.toSeconds(row.timeNanos());
        for (int c = 0; c < values.length; c++) {
            values[c][rows] = row.values()[c];
        }
        rows++;
    }

    Channel channel() {
        return channel;
    }

    SampleSchema schema() {
        return schema;
    }

    int rows() {
        return rows;
    }

    boolean has(String field) {
        return schema.indexOf(field) >= 0;
    }

    /** The unit of {@code field}. */
    String unit(String field) {
        return schema.fields().get(schema.indexOf(field)).unit();
    }

    /** The value of {@code field} that holds at a moment [s]; NaN if there is none yet, or no such field. */
    double at(String field, double moment) {
        int found = Arrays.binarySearch(seconds, 0, rows, moment);
        int row = found < 0 ? -found - 2 : found;
        return row < 0 || !has(field) ? Double.NaN : values[schema.indexOf(field)][row];
    }

    /** The column of {@code field} as a line. */
    Series series(String field, String name, Series.Role role) {
        return new Series(name, role, Arrays.copyOf(seconds, rows), Arrays.copyOf(values[schema.indexOf(field)], rows));
    }
}
