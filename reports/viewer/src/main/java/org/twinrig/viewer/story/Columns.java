package org.twinrig.viewer.story;

import java.util.Arrays;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.recording.Channel;

/** The numbers of one channel, column by column, in order of time. */
public final class Columns {
    private final Channel channel;
    private final SampleSchema schema;
    private long[] nanos = new long[256];
    private double[][] values;
    private int rows;

    Columns(Channel channel, SampleSchema schema) {
        this.channel = channel;
        this.schema = schema;
        this.values = new double[schema.fields().size()][256];
    }

    void add(long timeNanos, double... row) {
        if (rows == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * rows);
            for (int c = 0; c < values.length; c++) {
                values[c] = Arrays.copyOf(values[c], 2 * rows);
            }
        }
        nanos[rows] = timeNanos;
        for (int c = 0; c < values.length; c++) {
            values[c][rows] = row[c];
        }
        rows++;
    }

    /** Where the numbers come from. */
    public Channel channel() {
        return channel;
    }

    /** What the columns are. */
    public SampleSchema schema() {
        return schema;
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** Moment of a row [ns since start]. */
    public long nanos(int row) {
        return nanos[row];
    }

    /** A number in the schema's unit. */
    public double value(int column, int row) {
        return values[column][row];
    }

    /** The last row at or before this moment; -1 if there is none. */
    public int rowAt(long timeNanos) {
        int found = Arrays.binarySearch(nanos, 0, rows, timeNanos);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < rows && nanos[found + 1] == timeNanos) {
            found++;
        }
        return found;
    }

    /** The number of {@code field} that holds at this moment; NaN if there is none yet, or no such field. */
    public double at(String field, long timeNanos) {
        int column = schema.indexOf(field);
        int row = rowAt(timeNanos);
        return column < 0 || row < 0 ? Double.NaN : values[column][row];
    }

    /** Smallest and largest of a column, NaN where it has no number. */
    public double[] range(int column) {
        double low = Double.NaN;
        double high = Double.NaN;
        for (int row = 0; row < rows; row++) {
            double value = values[column][row];
            if (Double.isFinite(value)) {
                low = low <= value ? low : value;
                high = high >= value ? high : value;
            }
        }
        return new double[] {low, high};
    }
}
