package org.twinrig.detect;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twinrig.core.UserError;

/** Learns a fire model from labelled rows, and says what it reaches on episodes that it has not seen. */
public final class FireTraining {
    private static final double TRAIN = 0.6;
    private static final double VALIDATION = 0.2;
    // Smaller fires look like a hob (a gas burner has 2 to 3 kW) or like nothing: learnt from, they teach a detector to
    // alarm on cooking. They are judged all the same.
    private static final double ESTABLISHED = 10e3; // [W]

    private FireTraining() {}

    /** Splits {@code rows} by episode 60/20/20, learns, stops by the validation episodes, judges by the test ones. */
    public static TrainedModel train(List<FireRow> rows, FireTrainingOptions options, Progress progress) {
        check(rows);
        var classOf = new TreeMap<String, String>();
        rows.forEach(row -> classOf.putIfAbsent(row.episode(), row.className()));
        var split = new EpisodeSplit(classOf, TRAIN, VALIDATION, options.seed());
        var parts = new EnumMap<EpisodeSplit.Part, List<FireRow>>(EpisodeSplit.Part.class);
        for (var part : EpisodeSplit.Part.values()) {
            parts.put(part, new ArrayList<>());
        }
        rows.forEach(row -> part(parts, split.of(row.episode())).add(row));
        for (var part : EpisodeSplit.Part.values()) {
            requireBoth(part, part(parts, part));
        }
        var train = part(parts, EpisodeSplit.Part.TRAIN);
        var validation = part(parts, EpisodeSplit.Part.VALIDATION);
        var test = part(parts, EpisodeSplit.Part.TEST);
        var trees = new TreeLearner(options.boost(), 2).learn(learnable(train), learnable(validation), progress);
        var training = new Manifest.Training(
                options.source(),
                options.seed(),
                "by episode within each class, ordered by a random number of seed and name: 60 % train,"
                        + " 20 % validation (early stopping), 20 % test (figures); seconds of fires below 10 kW are"
                        + " judged but not learnt from",
                train.size(),
                validation.size(),
                test.size(),
                classOf.size(),
                seeds(rows),
                DataSet.sha256(rows));
        var draft = Manifest.draft(FireDetector.WANTED, options.version(), training, options.boost());
        var report = FireEvaluation.of(new FireDetector(draft, trees), test, options.seed());
        return new TrainedModel(trees, draft, report);
    }

    private static List<FireRow> part(Map<EpisodeSplit.Part, List<FireRow>> parts, EpisodeSplit.Part part) {
        return parts.getOrDefault(part, List.of());
    }

    private static void check(List<FireRow> rows) {
        for (var row : rows) {
            if (row.features().length != FireFeatures.NAMES.size()) {
                throw new IllegalArgumentException("a row of %d features in episode %s; %d are needed"
                        .formatted(row.features().length, row.episode(), FireFeatures.NAMES.size()));
            }
        }
    }

    private static void requireBoth(EpisodeSplit.Part part, List<FireRow> rows) {
        long fire = rows.stream().filter(FireRow::fire).count();
        if (fire == 0 || fire == rows.size()) {
            throw new UserError(("the %s part has %d rows, %d of them with fire; both kinds are needed:"
                            + " give more episodes, at least five of each class")
                    .formatted(part.name().toLowerCase(java.util.Locale.ROOT), rows.size(), fire));
        }
    }

    private static TreeLearner.Rows learnable(List<FireRow> rows) {
        var clear = rows.stream()
                .filter(row -> !row.fire() || row.heatRelease() >= ESTABLISHED)
                .toList();
        return new TreeLearner.Rows(
                clear.stream().map(FireRow::features).toList(),
                clear.stream().mapToInt(row -> row.fire() ? 1 : 0).toArray());
    }

    private static String seeds(List<FireRow> rows) {
        long low = rows.stream().mapToLong(FireRow::seed).min().orElseThrow();
        long high = rows.stream().mapToLong(FireRow::seed).max().orElseThrow();
        return low + ".." + high;
    }
}
