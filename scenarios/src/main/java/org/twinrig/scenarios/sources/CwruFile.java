package org.twinrig.scenarios.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.twinrig.core.UserError;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.Matrix;

/**
 * One file of the bearing data of Case Western Reserve University: accelerations of a motor's housing.
 *
 * <p>A file says its speed, but neither its rate nor its defect; both are in its name. Names begin with {@code 12k_} or
 * {@code 48k_}; the baseline, {@code normal_…}, was taken at 48 kHz: only then do its lines of motor and supply (161.7,
 * 359.9, 598.6, 1436.6 Hz) lie where those of the 12 kHz files lie.
 *
 * @param file where it is from
 * @param device its name as a word
 * @param rateHz samples a second [Hz]
 * @param rpm speed of the shaft [1/min]
 * @param places what is in {@code g}: a few of {@link #PLACES}
 * @param g accelerations by place [g]
 * @param state 0 healthy, 1 inner race, 2 ball, 3 outer race; empty when the name does not tell
 * @see "Case Western Reserve University Bearing Data Center; W. A. Smith, R. B. Randall, Rolling element bearing
 *     diagnostics using the Case Western Reserve University data, MSSP 64–65, 2015"
 */
record CwruFile(
        Path file, String device, double rateHz, double rpm, List<String> places, double[][] g, OptionalInt state) {
    /** Where accelerometers sat: drive end, fan end, base plate. */
    static final List<String> PLACES = List.of("DE", "FE", "BA");

    private static final List<Pattern> STATES = List.of(
            Pattern.compile("(^|.*_)normal.*"),
            Pattern.compile("(^|.*_)ir[0-9]{3}.*"),
            Pattern.compile("(^|.*_)b[0-9]{3}.*"),
            Pattern.compile("(^|.*_)or[0-9]{3}.*"));

    /** Reads {@code file}; {@link UserError} when it is broken, or its name lacks what the data lack. */
    static CwruFile read(Path file) {
        String name = Lines.name(file).toLowerCase(Locale.ROOT);
        double rateHz = rateHz(file, name);
        try (MatFile mat = Mat5.readFromFile(file.toFile())) {
            var places = new ArrayList<String>();
            var columns = new ArrayList<double[]>();
            double rpm = Double.NaN;
            for (MatFile.Entry entry : mat.getEntries()) {
                for (String place : PLACES) {
                    if (entry.getName().endsWith("_" + place + "_time")) {
                        places.add(place);
                        columns.add(column(file, entry));
                    }
                }
                rpm = entry.getName().endsWith("RPM") ? column(file, entry)[0] : rpm;
            }
            check(file, places, columns, rpm);
            String device = Lines.word(name.replaceFirst("\\.mat$", ""));
            return new CwruFile(
                    file, device, rateHz, rpm, List.copyOf(places), columns.toArray(double[][]::new), state(name));
        } catch (IOException | RuntimeException e) {
            if (e instanceof UserError known) {
                throw known;
            }
            throw new UserError("%s is no readable MAT-file of level 5 (%s); fetch it again"
                    .formatted(file, String.valueOf(e.getMessage())));
        }
    }

    private static double rateHz(Path file, String name) {
        if (name.startsWith("12k_")) {
            return 12_000;
        }
        if (name.startsWith("48k_") || name.startsWith("normal")) {
            return 48_000;
        }
        throw new UserError(("the name of %s does not tell its sampling rate, and neither does the file; let it begin"
                        + " with 12k_, 48k_, or normal_ (48 kHz)")
                .formatted(file));
    }

    private static OptionalInt state(String name) {
        for (int state = 0; state < STATES.size(); state++) {
            if (STATES.get(state).matcher(name).matches()) {
                return OptionalInt.of(state);
            }
        }
        return OptionalInt.empty();
    }

    private static double[] column(Path file, MatFile.Entry entry) {
        if (!(entry.getValue() instanceof Matrix matrix) || matrix.getNumElements() == 0) {
            throw new UserError("%s: %s is %s; a column of numbers is needed"
                    .formatted(file, entry.getName(), entry.getValue().getType()));
        }
        var values = new double[matrix.getNumElements()];
        for (int i = 0; i < values.length; i++) {
            values[i] = matrix.getDouble(i);
            if (!Double.isFinite(values[i])) {
                throw new UserError(
                        "%s: %s(%d) is %s; a number is needed".formatted(file, entry.getName(), i + 1, values[i]));
            }
        }
        return values;
    }

    private static void check(Path file, List<String> places, List<double[]> columns, double rpm) {
        if (places.isEmpty()) {
            throw new UserError("%s has no acceleration; one named X…_%s_time is needed"
                    .formatted(file, String.join("_time or X…_", PLACES)));
        }
        if (!(rpm > 0)) {
            throw new UserError("%s: the speed X…RPM is %s; a number above 0 is needed"
                    .formatted(file, Double.isNaN(rpm) ? "missing" : rpm));
        }
        for (int i = 1; i < columns.size(); i++) {
            if (columns.get(i).length != columns.get(0).length) {
                throw new UserError("%s: %d samples of %s and %d of %s; they must be equally many"
                        .formatted(file, columns.get(0).length, places.get(0), columns.get(i).length, places.get(i)));
            }
        }
    }

    int samples() {
        return g[0].length;
    }

    /** When a sample was taken [ns since the beginning of the file]. */
    long timeNanos(int sample) {
        return Math.round(sample * 1e9 / rateHz);
    }
}
