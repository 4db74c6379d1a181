package org.twinrig.detect;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * What a power model reaches: mean absolute error {@code mae_w}, root mean square error {@code rmse_w} and coefficient of
 * determination {@code r2} against the board's own meter, with intervals from drawing episodes with replacement.
 *
 * <p>Beside it, fitted on the same training rows: {@code baseline_mean_*}; {@code baseline_linear_*}, least squares on
 * temperature, humidity and gas level, as the system served does it; and {@code baseline_persistence_*}, what the meter
 * said ten minutes before, which the model does not know.
 */
public final class PowerEvaluation {
    static final String MEAN = "baseline_mean_w";
    static final String LINEAR = "baseline_linear";

    private final BoardEpisodes data;
    private final SortedMap<String, Metric> metrics = new TreeMap<>();

    private PowerEvaluation(BoardEpisodes data) {
        this.data = data;
    }

    /** Judges {@code model} by {@code rows}; {@code seed} is that of the intervals. */
    public static TrainingReport of(PowerModel model, List<BoardRow> rows, long seed) {
        var evaluation = new PowerEvaluation(new BoardEpisodes(rows, seed));
        var fitted = model.manifest().hyperparameters();
        double mean = Double.parseDouble(fitted.getOrDefault(MEAN, "NaN"));
        evaluation.judge("", row -> model.watts(row.features()));
        evaluation.judge("baseline_mean_", row -> mean);
        evaluation.judge("baseline_persistence_", BoardRow::powerBefore);
        if (fitted.containsKey(LINEAR)) {
            var line = LeastSquares.read(fitted.getOrDefault(LINEAR, ""));
            evaluation.judge("baseline_linear_", row -> line.at(inputs(row)));
        }
        return new TrainingReport(evaluation.metrics, new Confusion(List.of()));
    }

    /** What the system served regresses on. */
    static double[] inputs(BoardRow row) {
        var report = row.report();
        return new double[] {report.temperature(), report.humidity(), report.gasLevel()};
    }

    private void judge(String prefix, ToDoubleFunction<BoardRow> estimate) {
        double[] count = data.sums(row -> 1);
        double[] absolute = data.sums(row -> Math.abs(error(row, estimate)));
        double[] square = data.sums(row -> error(row, estimate) * error(row, estimate));
        double[] power = data.sums(row -> row.report().power());
        double[] powerSquare =
                data.sums(row -> row.report().power() * row.report().power());
        var bootstrap = data.bootstrap();
        metrics.put(
                prefix + "mae_w", bootstrap.metric(w -> BoardEpisodes.dot(w, absolute) / BoardEpisodes.dot(w, count)));
        metrics.put(
                prefix + "rmse_w",
                bootstrap.metric(w -> Math.sqrt(BoardEpisodes.dot(w, square) / BoardEpisodes.dot(w, count))));
        metrics.put(prefix + "r2", bootstrap.metric(w -> {
            double n = BoardEpisodes.dot(w, count);
            double mean = BoardEpisodes.dot(w, power) / n;
            return 1 - BoardEpisodes.dot(w, square) / (BoardEpisodes.dot(w, powerSquare) - n * mean * mean);
        }));
    }

    private static double error(BoardRow row, ToDoubleFunction<BoardRow> estimate) {
        return estimate.applyAsDouble(row) - row.report().power();
    }
}
