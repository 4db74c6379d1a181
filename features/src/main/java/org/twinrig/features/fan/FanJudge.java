package org.twinrig.features.fan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.twinrig.detect.Confusion;
import org.twinrig.detect.FanDetector;
import org.twinrig.detect.FanEvaluation;
import org.twinrig.detect.FanState;
import org.twinrig.detect.FanTraining;
import org.twinrig.detect.FanTrainingOptions;
import org.twinrig.detect.Progress;
import org.twinrig.detect.TwoSample;
import org.twinrig.features.datasheet.Recordings;
import org.twinrig.features.learn.EpisodeRows;
import org.twinrig.features.learn.RecordedFan;
import org.twinrig.scenarios.plant.PlantFile;
import org.twinrig.scenarios.synthesis.Variations;
import org.twinrig.validation.sensors.SheetResult;
import org.twinrig.validation.sensors.SheetRow;
import org.twinrig.validation.sensors.SheetSource;

/** Judges the twin's fan mls160a-fan by a recorded one: figures, a two-sample test, a detector that knows only twins. */
public final class FanJudge implements SheetSource {
    /** Its name in {@code --only}. */
    public static final String NAME = "fan";

    private static final String RECORDING = "fan-mls160a";
    private static final int RUNS = 9; // of the twin, each as long as the recording
    private static final int EPISODES = 300; // as "twinrig train fan" draws by default
    private static final int THREADS = 2;
    private static final double AUC_WANTED = 0.75;
    private static final double ACCURACY_WANTED = 0.95;
    private static final int TELLING = 5;

    private final Path data;

    /** Looks for the recording in {@code data} or beside it. */
    public FanJudge(Path data) {
        this.data = data;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String heading() {
        return "Fan: recorded frames beside the twin's";
    }

    @Override
    public String about() {
        return "An MLS/160A on a 24 V fan, 2 s of 300 samples a second in a frame, beside " + RUNS
                + " runs of the twin's fan that is fitted to it (plant mls160a-fan), each with as many frames of each state and seating. A figure is kept when the"
                + " median of the twin's frames lies among the middle 90 % of the recorded ones. The two-sample test is"
                + " XGBoost on log band powers and moments, learnt on the first 60 % of each in order of time and judged on"
                + " the rest: area under the curve, median of the runs; 0.5 cannot tell them apart.";
    }

    @Override
    public SheetResult measure(Consumer<String> progress) {
        Path recording = Recordings.folder(data, RECORDING);
        if (!Files.isDirectory(recording)) {
            return SheetResult.nothing("No recorded fan at " + RECORDING + " beside the data: not compared.");
        }
        progress.accept("fan: frames of the twin");
        var trials = FanTrials.of(recording, PlantFile.shipped(), RUNS);
        progress.accept("fan: figures");
        var rows = new ArrayList<>(new FanFigures(trials).rows());
        progress.accept("fan: two-sample test");
        rows.add(separation(trials, FanState.RUNNING));
        rows.add(separation(trials, FanState.STOPPED));
        progress.accept("fan: detector of twins on recorded frames");
        rows.addAll(transfer(recording));
        return SheetResult.of(rows);
    }

    private static SheetRow separation(FanTrials trials, FanState state) {
        TwoSample.Result result = separate(trials, state);
        String telling = result.telling().stream()
                .limit(TELLING)
                .map(TwoSample.Telling::feature)
                .collect(Collectors.joining(", "));
        return SheetRow.atMost(
                state.name().toLowerCase(Locale.ROOT),
                "area under the curve of the two-sample test; most telling: " + telling,
                AUC_WANTED,
                result.auc(),
                "-",
                "two-sample test");
    }

    /** Median of the tests of each run against the recording. */
    static TwoSample.Result separate(FanTrials trials, FanState state) {
        var real = trials.real().in(state).stream()
                .map(block -> FrameFeatures.of(block, trials.rate()))
                .toList();
        return TwoSample.median(trials.twin().stream()
                .map(run -> TwoSample.separate(
                        real,
                        run.in(state).stream()
                                .map(block -> FrameFeatures.of(block, trials.rate()))
                                .toList(),
                        FrameFeatures.NAMES,
                        1))
                .toList());
    }

    private static List<SheetRow> transfer(Path recording) {
        var episodes = EpisodeRows.fan(Variations.fan(EPISODES, 1), THREADS, done -> {});
        var options = FanTrainingOptions.of(1, "episodes of the twin", FanTrainingOptions.Split.EPISODES);
        var fresh = FanDetector.of(FanTraining.train(episodes, options, Progress.SILENT));
        var recorded = RecordedFan.rows(recording);
        var rows = new ArrayList<SheetRow>();
        for (boolean shipped : new boolean[] {false, true}) {
            var detector = shipped ? FanDetector.shipped() : fresh;
            Confusion confusion = FanEvaluation.of(detector, recorded, 1).confusion();
            String who = shipped ? "shipped detector" : "detector trained on " + EPISODES + " episodes of the twin";
            rows.add(SheetRow.atLeast(
                    "all states", who + ", accuracy", ACCURACY_WANTED, confusion.accuracy(), "-", "recorded labels"));
            rows.add(SheetRow.atLeast(
                    "all states", who + ", balanced", ACCURACY_WANTED, balanced(confusion), "-", "recorded labels"));
        }
        return rows;
    }

    private static double balanced(Confusion confusion) {
        double sum = 0;
        for (FanState state : FanState.values()) {
            sum += confusion.recall(state.code());
        }
        return sum / FanState.values().length;
    }
}
