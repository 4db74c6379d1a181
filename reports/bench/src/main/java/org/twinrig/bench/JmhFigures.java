package org.twinrig.bench;

import static org.twinrig.bench.MarkdownTable.figure;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The JMH benchmarks with short settings: wall time, in a JVM of their own. */
final class JmhFigures {
    private JmhFigures() {}

    /** Runs all. */
    static MarkdownTable measure() {
        var options = new OptionsBuilder()
                .include("org\\.twinrig\\.bench\\..*")
                .forks(1)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(4)
                .measurementTime(TimeValue.milliseconds(500))
                .verbosity(VerboseMode.SILENT)
                .build();
        var table = new MarkdownTable("JMH benchmark", "wall time", "± 99.9 %", "unit");
        try {
            for (var result : new Runner(options).run()) {
                var score = result.getPrimaryResult();
                String name = result.getParams().getBenchmark().replaceFirst("^org\\.twinrig\\.bench\\.", "");
                table.add(
                        name,
                        figure(score.getScore()),
                        figure(score.getScoreError()),
                        score.getScoreUnit().replace("us", "µs"));
            }
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH failed: " + e.getMessage(), e);
        }
        return table;
    }
}
