package org.twinrig.detect;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.UserError;

/**
 * Fire rows as CSV: one header line, one line a row, comma-separated, UTF-8, decimal points.
 *
 * <p>Columns: {@code episode, seed, scenario, class, second, fire} (0 or 1), {@code hrr_kw} [kW], then {@link FireFeatures#NAMES}. Numbers
 * are written with the fewest digits that give the same bits back. Names hold no commas, quotes or line ends.
 */
public final class DataSet {
    private static final int FACTS = 7;
    private static final double WATTS_PER_KILOWATT = 1000;
    private static final String HEADER =
            "episode,seed,scenario,class,second,fire,hrr_kw," + String.join(",", FireFeatures.NAMES);

    private DataSet() {}

    /** Writes {@code rows} to {@code file}. */
    public static void write(Path file, List<FireRow> rows) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER + "\n");
            for (var row : rows) {
                out.write(line(row));
            }
        } catch (IOException e) {
            throw new UserError("cannot write the data set " + file + ": " + e.getMessage());
        }
    }

    /** Reads the rows of {@code file}; {@link UserError} with file and line if it is not as it should be. */
    public static List<FireRow> read(Path file) {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String header = in.readLine();
            if (!HEADER.equals(header)) {
                throw new UserError("%s:1: the header is \"%s\"; a fire data set begins with \"%s\""
                        .formatted(file, header == null ? "" : header, HEADER));
            }
            var rows = new ArrayList<FireRow>();
            int number = 1;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                rows.add(parse(file + ":" + number, line));
            }
            return rows;
        } catch (IOException e) {
            throw new UserError("cannot read the data set " + file + ": " + e.getMessage());
        }
    }

    /** SHA-256 over the lines of {@code rows}, hexadecimal. */
    static String sha256(List<FireRow> rows) {
        var digest = ModelFiles.digest();
        for (var row : rows) {
            digest.update(ModelFiles.utf8(line(row)));
        }
        return ModelFiles.hex(digest.digest());
    }

    private static String line(FireRow row) {
        var line = new StringBuilder()
                .append(name(row.episode()))
                .append(',')
                .append(row.seed())
                .append(',')
                .append(name(row.scenario()))
                .append(',')
                .append(name(row.className()))
                .append(',')
                .append(row.second())
                .append(row.fire() ? ",1," : ",0,")
                .append(row.heatRelease() / WATTS_PER_KILOWATT);
        for (double value : row.features()) {
            line.append(',').append(value);
        }
        return line.append('\n').toString();
    }

    private static String name(String text) {
        if (text.isBlank() || text.chars().anyMatch(c -> c == ',' || c == '"' || c < ' ')) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" cannot be a name in a data set: no commas, quotes, line ends; not blank");
        }
        return text;
    }

    private static FireRow parse(String at, String line) {
        String[] cells = line.split(",", -1);
        int want = FACTS + FireFeatures.NAMES.size();
        if (cells.length != want) {
            throw new UserError("%s: %d columns; the header has %d".formatted(at, cells.length, want));
        }
        var features = new double[FireFeatures.NAMES.size()];
        for (int i = 0; i < features.length; i++) {
            features[i] = number(at, FireFeatures.NAMES.get(i), cells[FACTS + i]);
        }
        for (int i : new int[] {0, 2, 3}) {
            if (cells[i].isBlank()) {
                throw new UserError(
                        "%s: %s is empty".formatted(at, i == 0 ? "episode" : i == 2 ? "scenario" : "class"));
            }
        }
        if (!cells[5].equals("0") && !cells[5].equals("1")) {
            throw new UserError("%s: fire is \"%s\"; 0 or 1 is needed".formatted(at, cells[5]));
        }
        return new FireRow(
                features,
                cells[5].equals("1"),
                number(at, "hrr_kw", cells[6]) * WATTS_PER_KILOWATT,
                cells[0],
                whole(at, "seed", cells[1]),
                cells[2],
                cells[3],
                number(at, "second", cells[4]));
    }

    private static double number(String at, String column, String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UserError("%s: %s is \"%s\"; a number is needed".formatted(at, column, text));
    }

    private static long whole(String at, String column, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new UserError("%s: %s is \"%s\"; a whole number is needed".formatted(at, column, text));
        }
    }
}
