package org.twinrig.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.twinrig.core.UserError;

/**
 * Learns the two models of an environmental board, and says what they reach on what they have not seen: other episodes,
 * and the last third, in time, of the episodes that they learnt from ({@code later_*}).
 */
public final class BoardTraining {
    private static final double TRAIN = 0.6;
    private static final double VALIDATION = 0.2;
    private static final double LEARNT = 2.0 / 3; // of the time of an episode
    private static final BoostSettings BOOST = new BoostSettings(300, 20, 4, 0.08, 20, 5, 0.5);
    private static final String SPLIT =
            "by episode within each group, ordered by a random number of seed and name: 60 %"
                    + " train, of which the first two thirds of the time are learnt from and the last third is judged apart"
                    + " (later_*), 20 % validation (early stopping), 20 % test (figures)";

    private final List<BoardRow> train = new ArrayList<>();
    private final List<BoardRow> later = new ArrayList<>();
    private final List<BoardRow> validation = new ArrayList<>();
    private final List<BoardRow> test = new ArrayList<>();
    private final List<BoardRow> all;
    private final long seed;
    private final String source;
    private int episodes;

    private BoardTraining(List<BoardRow> rows, long seed, String source) {
        this.all = rows;
        this.seed = seed;
        this.source = source;
        var groupOf = new TreeMap<String, String>();
        rows.forEach(row -> groupOf.putIfAbsent(row.episode(), row.group()));
        episodes = groupOf.size();
        var split = new EpisodeSplit(groupOf, TRAIN, VALIDATION, seed);
        for (var row : rows) {
            switch (split.of(row.episode())) {
                case TRAIN -> (row.second() <= LEARNT * row.length() ? train : later).add(row);
                case VALIDATION -> validation.add(row);
                case TEST -> test.add(row);
            }
        }
    }

    /** Learns to estimate power from {@code rows}; {@code source} says where they are from. */
    public static TrainedModel power(List<BoardRow> rows, long seed, String source, Progress progress) {
        return new BoardTraining(rows, seed, source).power(progress);
    }

    /** Learns to tell risk from {@code rows}; {@code source} says where they are from. */
    public static TrainedModel risk(List<BoardRow> rows, long seed, String source, Progress progress) {
        return new BoardTraining(rows, seed, source).risk(progress);
    }

    private TrainedModel power(Progress progress) {
        requireParts();
        double[] watts = train.stream().mapToDouble(row -> row.report().power()).toArray();
        var extra = new TreeMap<String, String>();
        extra.put(PowerEvaluation.MEAN, Double.toString(mean(watts)));
        extra.put(
                PowerEvaluation.LINEAR,
                new LeastSquares(train.stream().map(PowerEvaluation::inputs).toList(), watts).written());
        var trees = new TreeLearner(BOOST, 1).learn(powers(train), powers(validation), progress);
        var draft = draft(PowerModel.WANTED, extra);
        var model = new PowerModel(draft, trees);
        var metrics = new TreeMap<>(PowerEvaluation.of(model, test, seed).metrics());
        addLater(metrics, PowerEvaluation.of(model, later, seed));
        return new TrainedModel(trees, draft, new TrainingReport(metrics, new Confusion(List.of())));
    }

    private TrainedModel risk(Progress progress) {
        requireParts();
        requireBoth("train", train);
        requireBoth("validation", validation);
        requireBoth("test", test);
        var risk = new boolean[train.size()];
        int high = 0;
        for (int i = 0; i < risk.length; i++) {
            risk[i] = train.get(i).risk();
            high += risk[i] ? 1 : 0;
        }
        var extra = new TreeMap<String, String>();
        extra.put(RiskEvaluation.MAJORITY, Boolean.toString(2 * high > risk.length));
        var columns = IntStream.range(0, BoardFeatures.NAMES.size()).boxed().toList();
        var features = train.stream().map(BoardRow::features).toList();
        extra.put(
                RiskEvaluation.FEATURE,
                ThresholdRule.fit(features, risk, columns).written());
        var gas = train.stream().map(RiskEvaluation::gasLevel).toList();
        extra.put(
                RiskEvaluation.GAS_LEVEL,
                ThresholdRule.fit(gas, risk, List.of(0)).written());
        var trees = new TreeLearner(BOOST, 2).learn(risks(train), risks(validation), progress);
        var draft = draft(RiskDetector.WANTED, extra);
        var detector = new RiskDetector(draft, trees);
        var report = RiskEvaluation.of(detector, test, seed);
        var metrics = new TreeMap<>(report.metrics());
        addLater(metrics, RiskEvaluation.of(detector, later, seed));
        return new TrainedModel(trees, draft, new TrainingReport(metrics, report.confusion()));
    }

    private static void addLater(SortedMap<String, Metric> metrics, TrainingReport report) {
        report.metrics().forEach((name, metric) -> metrics.put("later_" + name, metric));
    }

    private Manifest draft(ModelFiles.Wanted wanted, SortedMap<String, String> extra) {
        long low = all.stream().mapToLong(BoardRow::seed).min().orElseThrow();
        long high = all.stream().mapToLong(BoardRow::seed).max().orElseThrow();
        var training = new Manifest.Training(
                source,
                seed,
                SPLIT,
                train.size(),
                validation.size(),
                test.size(),
                episodes,
                low + ".." + high,
                sha256(all));
        return Manifest.draft(wanted, "1", training, BOOST).fitted(extra);
    }

    private void requireParts() {
        if (train.isEmpty() || validation.isEmpty() || test.isEmpty() || later.isEmpty()) {
            throw new UserError(
                    "%d episodes are too few to train, to stop and to judge by; give at least ten".formatted(episodes));
        }
    }

    private static void requireBoth(String part, List<BoardRow> rows) {
        long high = rows.stream().filter(BoardRow::risk).count();
        if (high == 0 || high == rows.size()) {
            throw new UserError("the %s part has %d rows, %d of them of risk; both kinds are needed: give more episodes"
                    .formatted(part, rows.size(), high));
        }
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static TreeLearner.Rows powers(List<BoardRow> rows) {
        var labels = new float[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (float) rows.get(i).report().power();
        }
        return new TreeLearner.Rows(rows.stream().map(BoardRow::features).toList(), labels);
    }

    private static TreeLearner.Rows risks(List<BoardRow> rows) {
        return new TreeLearner.Rows(
                rows.stream().map(BoardRow::features).toList(),
                rows.stream().mapToInt(row -> row.risk() ? 1 : 0).toArray());
    }

    private static String sha256(List<BoardRow> rows) {
        var digest = ModelFiles.digest();
        for (var row : rows) {
            var line = new StringBuilder(row.episode())
                    .append(',')
                    .append(row.risk())
                    .append(',')
                    .append(row.report());
            for (double value : row.features()) {
                line.append(',').append(value);
            }
            digest.update(ModelFiles.utf8(line.append('\n').toString()));
        }
        return ModelFiles.hex(digest.digest());
    }
}
