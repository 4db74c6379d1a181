package org.twinrig.bench;

import static org.twinrig.bench.MarkdownTable.figure;

import java.nio.file.Path;
import java.util.List;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.twinrig.bench.KeepingSink.Message;

/** Features, prediction and recording, each beside its peer or limit in the same turns. */
final class PeerFigures {
    private static final int CALLS = 100;
    private static final int SCALARS = 100_000;

    private PeerFigures() {}

    /** One extraction and one frame, beside OpenCV. */
    static MarkdownTable features() {
        var benchmark = new FeatureBenchmark();
        benchmark.simulate();
        var turns =
                Turns.measure(List.of(calls(benchmark::extract), calls(benchmark::openCv), calls(benchmark::frame)));
        var table = new MarkdownTable("what", "CPU µs", "÷ OpenCV");
        table.add("`FireFeatures.extract`, all 18", figure(turns.nanos(0) / 1e3), figure(turns.ratio(0, 1)));
        table.add("OpenCV 4.9: flow, gradient, regions", figure(turns.nanos(1) / 1e3), "1");
        table.add("`FireFeatures.frame`", figure(turns.nanos(2) / 1e3), figure(turns.ratio(2, 1)));
        return table;
    }

    /** A single row, beside xgboost4j. */
    static MarkdownTable prediction() {
        var benchmark = new PredictionBenchmark();
        try {
            benchmark.compare();
        } catch (XGBoostError e) {
            throw new IllegalStateException(e);
        }
        var turns = Turns.measure(List.of(
                calls(benchmark::flatTrees), calls(benchmark::xgboostMatrix), calls(benchmark::xgboostInPlace)));
        var table = new MarkdownTable("what", "CPU µs", "times ours");
        table.add("flat trees (ours)", figure(turns.nanos(0) / 1e3), "1");
        table.add(
                "xgboost4j, `DMatrix` of one row + `predict`", figure(turns.nanos(1) / 1e3), figure(turns.ratio(1, 0)));
        table.add("xgboost4j, `inplace_predict`", figure(turns.nanos(2) / 1e3), figure(turns.ratio(2, 0)));
        return table;
    }

    private interface Call {
        void run() throws Exception;
    }

    private static Work calls(Call call) {
        return () -> {
            try {
                for (int i = 0; i < CALLS; i++) {
                    call.run();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return CALLS;
        };
    }

    /** Messages of the standard room and scalars alone into {@code file}, beside plain writing. */
    static MarkdownTable recording(Path file) {
        var sink = new KeepingSink();
        StandardRoom.run(StandardRoom.whole().with("duration", "120 s"), sink);
        var table = new MarkdownTable("what", "MB per CPU s", "messages per CPU s", "file, % of values", "÷ recording");
        recording("standard room, 120 s", new RecordingWorks(sink.messages(), file), table);
        List<Message> scalars = RecordingWorks.scalars(SCALARS);
        recording("100,000 SCD41 readings", new RecordingWorks(scalars, file), table);
        return table;
    }

    private static void recording(String name, RecordingWorks works, MarkdownTable table) {
        List<Work> all = List.of(works::recording, works::zstdWithHash, works::zstd, works::copy);
        var whats = List.of(": recording", ": zstd + SHA-256 + write", ": zstd + write", ": write");
        var turns = Turns.measure(all);
        for (int w = 0; w < all.size(); w++) {
            double messages = 1e9 / turns.nanos(w);
            double bytes = all.get(w).run() * works.bytesPerMessage();
            table.add(
                    name + whats.get(w),
                    figure(messages * works.bytesPerMessage() / 1e6),
                    figure(messages),
                    figure(100 * works.fileSize() / bytes),
                    figure(1 / turns.ratio(w, 0)));
        }
    }
}
