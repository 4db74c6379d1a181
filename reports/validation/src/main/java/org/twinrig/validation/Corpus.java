package org.twinrig.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs all experiments of a data folder, one after the other, since their processor time is compared. */
final class Corpus {
    private final List<CaseScore> scores = new ArrayList<>();
    private final List<CaseIndex.Entry> absent = new ArrayList<>();

    private Corpus() {}

    /**
     * Runs the cases in {@code fires}.
     *
     * @param only part of {@code series/test} that a case must have; empty for all
     * @param progress is told about each case
     * @param look sees each run before it is forgotten
     */
    static Corpus run(Path fires, String only, Consumer<String> progress, Consumer<CaseRun> look) {
        var corpus = new Corpus();
        var entries = CaseIndex.read(fires).stream()
                .filter(entry -> (entry.series() + "/" + entry.test()).contains(only))
                .toList();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (!entry.present()) {
                corpus.absent.add(entry);
                continue;
            }
            progress.accept("%d of %d: %s/%s".formatted(i + 1, entries.size(), entry.series(), entry.test()));
            corpus.scores.add(score(entry, look));
        }
        return corpus;
    }

    private static CaseScore score(CaseIndex.Entry entry, Consumer<CaseRun> look) {
        FireCase source = FireCase.read(entry.folder());
        try {
            CaseRun run = CaseRun.of(source);
            CaseScore score = CaseScore.of(run, entry);
            look.accept(run);
            return score;
        } catch (IllegalStateException e) {
            return CaseScore.failed(source, entry, String.valueOf(e.getMessage()));
        }
    }

    /** Whether no case was asked for. */
    boolean isEmpty() {
        return scores.isEmpty() && absent.isEmpty();
    }

    List<CaseScore> scores() {
        return scores;
    }

    /** Cases that the index names and the folder lacks. */
    List<CaseIndex.Entry> absent() {
        return absent;
    }

    /** All pairs, in the order of the cases. */
    List<Pair> pairs() {
        return scores.stream().flatMap(score -> score.pairs().stream()).toList();
    }

    /** All comparisons that are not scored. */
    List<Gap> gaps() {
        return scores.stream().flatMap(score -> score.gaps().stream()).toList();
    }
}
