package org.twinrig.detect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.twinrig.core.random.RandomStreams;

/**
 * A two-sample test by classifier: trees learn to tell rows of one sample from rows of another, on the first
 * {@value #TRAIN} of each in order of time, and are judged on the rest.
 *
 * <p>An area under the curve of 0.5 means that they cannot be told apart; below 0.5, that what parted them early no longer
 * holds later.
 *
 * @see "D. Lopez-Paz, M. Oquab, Revisiting classifier two-sample tests, ICLR 2017"
 */
public final class TwoSample {
    private static final double TRAIN = 0.6;
    private static final int SHUFFLES = 5;
    private static final BoostSettings BOOST = new BoostSettings(100, 0, 3, 0.1, 0.5, 1, 0.3);

    /**
     * A feature, and what it tells.
     *
     * @param feature name
     * @param loss by how much the area falls when the feature is shuffled among the rows that are judged [-]
     * @param alone area under the curve of the feature by itself on those rows [0..1]; 0 and 1 part them fully
     */
    public record Telling(String feature, double loss, double alone) {}

    /**
     * What came out.
     *
     * @param auc area under the curve on the rows that were not learnt from [0..1]
     * @param telling all features, the most telling first
     */
    public record Result(double auc, List<Telling> telling) {
        public Result {
            telling = List.copyOf(telling);
        }
    }

    private final List<String> names;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Boolean> positive = new ArrayList<>();
    private final FastTrees trees;

    private TwoSample(List<double[]> ones, List<double[]> others, List<String> names) {
        this.names = names;
        var train = new ArrayList<double[]>();
        var labels = new ArrayList<Integer>();
        split(ones, 1, train, labels);
        split(others, 0, train, labels);
        var learnable = new TreeLearner.Rows(
                train, labels.stream().mapToInt(Integer::intValue).toArray());
        trees = new FastTrees(new TreeLearner(BOOST, 2).learn(learnable, learnable, Progress.SILENT));
    }

    private void split(List<double[]> sample, int label, List<double[]> train, List<Integer> labels) {
        int cut = (int) Math.round(TRAIN * sample.size());
        if (cut == 0 || cut == sample.size()) {
            throw new IllegalArgumentException("a sample of " + sample.size() + " rows cannot be split");
        }
        for (int i = 0; i < sample.size(); i++) {
            if (i < cut) {
                train.add(sample.get(i));
                labels.add(label);
            } else {
                rows.add(sample.get(i));
                positive.add(label == 1);
            }
        }
    }

    /**
     * Tries to tell {@code ones} from {@code others}, rows with the features {@code names} in order of time; chance, by
     * {@code seed}, only sorts the features.
     */
    public static Result separate(List<double[]> ones, List<double[]> others, List<String> names, long seed) {
        return new TwoSample(ones, others, names).judge(seed);
    }

    private Result judge(long seed) {
        double auc = auc(rows);
        var telling = new ArrayList<Telling>();
        for (int f = 0; f < names.size(); f++) {
            int column = f;
            double alone = Auc.of(rows.stream().mapToDouble(row -> row[column]).toArray(), flags());
            telling.add(new Telling(names.get(f), auc - shuffled(f, seed), alone));
        }
        telling.sort(Comparator.comparingDouble((Telling each) -> -each.loss())
                .thenComparing(each -> -Math.abs(each.alone() - 0.5)));
        return new Result(auc, telling);
    }

    private double shuffled(int column, long seed) {
        var random = new RandomStreams(seed).stream(names.get(column));
        double sum = 0;
        for (int s = 0; s < SHUFFLES; s++) {
            var copies = new ArrayList<double[]>();
            rows.forEach(row -> copies.add(row.clone()));
            for (int i = copies.size() - 1; i > 0; i--) {
                int j = (int) random.uniform(0, i + 1);
                double kept = copies.get(i)[column];
                copies.get(i)[column] = copies.get(j)[column];
                copies.get(j)[column] = kept;
            }
            sum += auc(copies);
        }
        return sum / SHUFFLES;
    }

    private double auc(List<double[]> judged) {
        return Auc.of(judged.stream().mapToDouble(row -> trees.margins(row)[0]).toArray(), flags());
    }

    private boolean[] flags() {
        var flags = new boolean[positive.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = positive.get(i);
        }
        return flags;
    }

    /** The medians of several results: of the area, and of loss and area alone of each feature. */
    public static Result median(List<Result> results) {
        var telling = new ArrayList<Telling>();
        for (Telling first : results.get(0).telling()) {
            var same = results.stream()
                    .map(result -> result.telling().stream()
                            .filter(each -> each.feature().equals(first.feature()))
                            .findFirst()
                            .orElseThrow())
                    .toList();
            telling.add(new Telling(
                    first.feature(),
                    middle(same.stream().map(Telling::loss).toList()),
                    middle(same.stream().map(Telling::alone).toList())));
        }
        telling.sort(Comparator.comparingDouble(each -> -each.loss()));
        return new Result(middle(results.stream().map(Result::auc).toList()), telling);
    }

    private static double middle(List<Double> values) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
