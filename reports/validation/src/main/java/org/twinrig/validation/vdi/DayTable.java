package org.twinrig.validation.vdi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.twinrig.core.UserError;
import org.twinrig.physics.zone.BuildingSpec.Ramp;

/**
 * Quantities over a day that repeats itself, straight between the rows; two rows at one moment are a jump.
 *
 * @param rows time [s] and values, ascending in time
 */
record DayTable(List<double[]> rows) {
    private static final double DAY = 86_400; // [s]

    DayTable {
        rows = List.copyOf(rows);
    }

    /** Reads the input {@code name} of a case; {@code where} says which in messages. */
    static DayTable read(JsonNode inputs, String name, String where) {
        JsonNode node = inputs.path(name).path("rows");
        var rows = new ArrayList<double[]>();
        for (JsonNode row : node) {
            var values = new double[row.size()];
            for (int i = 0; i < values.length; i++) {
                if (!row.get(i).isNumber()) {
                    throw new UserError("%s: row %d of inputs.%s holds \"%s\"; numbers are needed"
                            .formatted(where, rows.size() + 1, name, row.get(i).asText()));
                }
                values[i] = row.get(i).asDouble();
            }
            boolean backwards = !rows.isEmpty() && values.length > 0 && values[0] < rows.get(rows.size() - 1)[0];
            if (values.length < 2 || backwards) {
                throw new UserError("%s: row %d of inputs.%s is no time with values after the one before"
                        .formatted(where, rows.size() + 1, name));
            }
            rows.add(values);
        }
        if (rows.isEmpty()) {
            throw new UserError(
                    "%s: inputs.%s has no rows; times and values of a day are needed".formatted(where, name));
        }
        return new DayTable(rows);
    }

    /** How many quantities there are. */
    int columns() {
        return rows.get(0).length - 1;
    }

    /** Quantity {@code k} at {@code time} [s], what comes after a jump at the jump. */
    double at(int k, double time) {
        double inDay = time - DAY * Math.floor(time / DAY);
        int i = 0;
        while (i + 1 < rows.size() && rows.get(i + 1)[0] <= inDay) {
            i++;
        }
        double[] low = rows.get(i);
        if (i + 1 == rows.size() || inDay <= low[0]) {
            return low[k + 1];
        }
        double[] high = rows.get(i + 1);
        return low[k + 1] + (inDay - low[0]) / (high[0] - low[0]) * (high[k + 1] - low[k + 1]);
    }

    /** The first moment after {@code time} [s] at which a row stands. */
    double next(double time) {
        double midnight = DAY * Math.floor(time / DAY);
        for (double[] row : rows) {
            if (midnight + row[0] > time) {
                return midnight + row[0];
            }
        }
        return midnight + DAY + rows.get(0)[0] > time ? midnight + DAY + rows.get(0)[0] : midnight + 2 * DAY;
    }

    /** What {@code value} makes of each row, over so many days. */
    Ramp over(int days, ToDoubleFunction<double[]> value) {
        int n = rows.size();
        var seconds = new double[days * n];
        var values = new double[days * n];
        for (int i = 0; i < seconds.length; i++) {
            double[] row = rows.get(i % n);
            seconds[i] = DAY * (i / n) + row[0];
            values[i] = value.applyAsDouble(row);
        }
        return new Ramp(seconds, values);
    }
}
