package org.twinrig.features.fan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.twinrig.core.UserError;
import org.twinrig.detect.BearingDetector;
import org.twinrig.detect.BearingEvaluation;
import org.twinrig.detect.BearingFeatures;
import org.twinrig.detect.BearingOrders;
import org.twinrig.detect.BearingRow;
import org.twinrig.detect.BearingState;
import org.twinrig.detect.Confusion;
import org.twinrig.detect.Metric;
import org.twinrig.features.datasheet.Recordings;
import org.twinrig.features.learn.RecordedBearing;
import org.twinrig.validation.sensors.SheetResult;
import org.twinrig.validation.sensors.SheetRow;
import org.twinrig.validation.sensors.SheetSource;

/** Judges the shipped bearing detector, which knows only drawn test rigs, by recorded bearings. */
public final class BearingJudge implements SheetSource {
    /** Its name in {@code --only}. */
    public static final String NAME = "bearing";

    private static final String RECORDING = "cwru-bearing";
    private static final String SOURCE = "CWRU, fan end, 0.007 in";
    private static final double WANTED = 0.9;

    private final Path data;

    /** Looks for the recordings in {@code data} or beside it. */
    public BearingJudge(Path data) {
        this.data = data;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String heading() {
        return "Bearings: a detector of twins on recorded ones";
    }

    @Override
    public String about() {
        return "Stretches of a second of Case Western Reserve University's fan-end bearing, healthy and with a pit in inner"
                + " race, ball or outer race, judged by the shipped model, which has learnt from drawn test rigs of the twin"
                + " alone. What is right by kind is told, not required: a pit in a ball meets the races only while the ball's"
                + " axis lets it, and leaves no clear line.";
    }

    @Override
    public String reference() {
        return "wanted";
    }

    @Override
    public SheetResult measure(Consumer<String> progress) {
        Path folder = Recordings.folder(data, RECORDING);
        if (!Files.isDirectory(folder)) {
            return SheetResult.nothing("No recorded bearings at " + RECORDING + " beside the data: not judged.");
        }
        progress.accept("bearing: recorded stretches");
        List<BearingRow> rows = RecordedBearing.rows(folder, BearingOrders.SKF_6203);
        var report = BearingEvaluation.of(BearingDetector.shipped(), rows);
        var sheet = new ArrayList<SheetRow>();
        Metric balanced = report.metrics().get("balanced_accuracy");
        if (balanced == null) {
            throw new UserError(folder + " lacks healthy or faulty bearings; both are needed to judge");
        }
        sheet.add(SheetRow.atLeast(
                "detector", "balanced accuracy, healthy against faulty", WANTED, balanced.value(), "-", SOURCE));
        for (var state : BearingState.values()) {
            sheet.add(told(report.confusion(), state));
        }
        for (var state : List.of(BearingState.INNER_RACE, BearingState.OUTER_RACE)) {
            sheet.add(line(rows, state));
        }
        return SheetResult.of(sheet);
    }

    private static SheetRow told(Confusion confusion, BearingState state) {
        int[] taken = confusion.counts()[state.code()];
        var words = new StringBuilder("share taken for what it is; of %d stretches".formatted(sum(taken)));
        for (var as : BearingState.values()) {
            words.append(", %d as %s".formatted(taken[as.code()], word(as)));
        }
        return SheetRow.atLeast(word(state), words.toString(), 0, confusion.recall(state.code()), "-", SOURCE);
    }

    /** The defect's line in the squared envelope stands out tenfold; by chance it is three times the median beside it. */
    private static SheetRow line(List<BearingRow> rows, BearingState state) {
        String feature = state == BearingState.INNER_RACE ? "inner_max" : "outer_max";
        int at = BearingFeatures.NAMES.indexOf(feature);
        double[] shown = rows.stream()
                .filter(row -> row.state() == state)
                .mapToDouble(row -> row.features()[at])
                .sorted()
                .toArray();
        double median = StrictMath.pow(10, shown[shown.length / 2]);
        return SheetRow.atLeast(
                word(state),
                "line of its order in the squared envelope over what is beside it",
                10,
                median,
                "-",
                SOURCE);
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    private static String word(BearingState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
