package org.twinrig.features.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.detect.BearingDetector;
import org.twinrig.detect.BearingEvaluation;
import org.twinrig.detect.BearingOrders;
import org.twinrig.detect.DataSet;
import org.twinrig.detect.FanDetector;
import org.twinrig.detect.FanEvaluation;
import org.twinrig.detect.FireDetector;
import org.twinrig.detect.FireEvaluation;
import org.twinrig.detect.PowerEvaluation;
import org.twinrig.detect.PowerModel;
import org.twinrig.detect.RiskDetector;
import org.twinrig.detect.RiskEvaluation;
import org.twinrig.detect.TrainingReport;
import org.twinrig.features.learn.EpisodeRows;
import org.twinrig.features.learn.RecordedBearing;
import org.twinrig.features.learn.RecordedFan;
import org.twinrig.scenarios.synthesis.Variations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinrig evaluate}: what a model reaches on data that it has not learnt from. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description =
                "Judges a model on fresh episodes of the twin, on recordings (fan, bearing), on a data set (fire), or on the"
                        + " labelled series of the Numenta benchmark (anomaly).",
        footer = {
            "",
            "Examples:",
            "  twinrig evaluate fire --episodes 100 --seed 9001",
            "  twinrig evaluate fan --data ../shared/data/fan-mls160a",
            "  twinrig evaluate bearing --data ../shared/data/cwru-bearing",
            "  twinrig evaluate anomaly --data ../shared/data/nab"
        })
final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "fire|fan|bearing|anomaly|power|risk", description = "Model to judge.")
    private ModelName model = ModelName.FIRE;

    @Option(names = "--model", paramLabel = "DIR", description = "Model folder; the shipped model by default.")
    private @Nullable Path folder;

    @Option(
            names = "--data",
            paramLabel = "PATH",
            description = "Recorded fan frames, CWRU's bearing files, a fire data set (CSV), or NAB series.")
    private @Nullable Path data;

    @Option(names = "--episodes", paramLabel = "N", defaultValue = "60", description = "Episodes to draw.")
    private int episodes = 60;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "900001",
            description = "Seed of the episodes; take another than the training's.")
    private long seed = 900001;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "2", description = "Episodes at the same time.")
    private int threads = 2;

    @Override
    public Integer call() {
        Console console = common.console();
        if (model == ModelName.ANOMALY) {
            return AnomalyTable.evaluate(console, data);
        }
        TrainingReport report = switch (model) {
            case FIRE -> fire(console);
            case BEARING -> bearing(console);
            case POWER, RISK -> board(console);
            default -> fan(console);
        };
        Metrics.tell(console, report);
        console.document(Metrics.json(report));
        return ExitStatus.DONE;
    }

    private TrainingReport fire(Console console) {
        FireDetector detector = folder == null ? FireDetector.shipped() : FireDetector.load(folder);
        var rows = data != null
                ? DataSet.read(data)
                : EpisodeRows.fire(
                        Variations.fire(episodes, seed), threads, TrainCommand.episodesDone(console, episodes));
        return FireEvaluation.of(detector, rows, seed);
    }

    private TrainingReport bearing(Console console) {
        BearingDetector detector = folder == null ? BearingDetector.shipped() : BearingDetector.load(folder);
        var rows = data != null
                ? RecordedBearing.rows(data, BearingOrders.SKF_6203)
                : EpisodeRows.bearing(
                        Variations.bearing(episodes, seed), threads, TrainCommand.episodesDone(console, episodes));
        return BearingEvaluation.of(detector, rows);
    }

    private TrainingReport board(Console console) {
        if (data != null) {
            throw new UserError("--data is of no use here; %s is judged on episodes of the twin".formatted(model));
        }
        var rows = EpisodeRows.board(
                Variations.board(episodes, seed), threads, TrainCommand.episodesDone(console, episodes));
        if (model == ModelName.POWER) {
            return PowerEvaluation.of(folder == null ? PowerModel.shipped() : PowerModel.load(folder), rows, seed);
        }
        return RiskEvaluation.of(folder == null ? RiskDetector.shipped() : RiskDetector.load(folder), rows, seed);
    }

    private TrainingReport fan(Console console) {
        FanDetector detector = folder == null ? FanDetector.shipped() : FanDetector.load(folder);
        var rows = data != null
                ? RecordedFan.rows(data)
                : EpisodeRows.fan(
                        Variations.fan(episodes, seed), threads, TrainCommand.episodesDone(console, episodes));
        return FanEvaluation.of(detector, rows, seed);
    }
}
