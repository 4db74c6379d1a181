package org.twinrig.features.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.detect.BearingTraining;
import org.twinrig.detect.BoardTraining;
import org.twinrig.detect.DataSet;
import org.twinrig.detect.FanTraining;
import org.twinrig.detect.FanTrainingOptions;
import org.twinrig.detect.FanTrainingOptions.Split;
import org.twinrig.detect.FireRow;
import org.twinrig.detect.FireTraining;
import org.twinrig.detect.FireTrainingOptions;
import org.twinrig.detect.Progress;
import org.twinrig.detect.TrainedModel;
import org.twinrig.features.learn.EpisodeRows;
import org.twinrig.features.learn.RecordedFan;
import org.twinrig.features.run.OutFolder;
import org.twinrig.scenarios.synthesis.Variations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinrig train}: makes a detector's model. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Trains a model on episodes of the twin, or (fan) on recorded frames, or (fire) on a data set of 'synth'.",
            "Models: fire, fan, bearing (pits in rolling bearings), and for environmental boards power (estimated from the air) and risk (to people).",
            "The same seed and episodes give the same model bit for bit."
        },
        footer = {
            "",
            "Examples:",
            "  twinrig train fire --episodes 400 --seed 1 --out my-model",
            "  twinrig train fan --data ../shared/data/fan-mls160a"
        })
final class TrainCommand implements Callable<Integer> {
    private static final int FEWEST = 10;

    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "fire|fan|bearing|power|risk", description = "Model to train.")
    private ModelName model = ModelName.FIRE;

    @Option(
            names = "--episodes",
            paramLabel = "N",
            description = "Episodes to draw: 400 for fire and bearing, 300 for fan, 150 for power and risk.")
    private @Nullable Integer episodes;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of episodes and split.")
    private long seed = 1;

    @Option(
            names = "--data",
            paramLabel = "PATH",
            description = "Recorded fan frames (PyDSlog folder), or a fire data set (CSV of 'twinrig synth').")
    private @Nullable Path data;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the model; out/train/<model> by default.")
    private @Nullable Path out;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "2", description = "Episodes at the same time.")
    private int threads = 2;

    @Override
    public Integer call() {
        Console console = common.console();
        if (model == ModelName.ANOMALY) {
            throw new UserError("the anomaly detectors learn from the stream that they watch, so there is nothing to"
                    + " train; \"twinrig evaluate anomaly --data FOLDER\" judges them");
        }
        if (count(FEWEST) < FEWEST) {
            throw new UserError(
                    "--episodes is %d; at least %d are needed to train and to judge".formatted(episodes, FEWEST));
        }
        OutFolder folder = OutFolder.prepare(Common.outFolder(out, "train/" + model));
        TrainedModel trained = switch (model) {
            case FIRE -> fire(console);
            case BEARING -> bearing(console);
            case POWER, RISK -> board(console);
            default -> fan(console);
        };
        trained.write(folder.path());
        var document = Metrics.json(trained.report());
        document.put("model", folder.path().toString());
        folder.write(folder.result(), Console.text(document));
        Metrics.tell(console, trained.report());
        console.result("model: " + folder.path());
        console.document(document);
        return ExitStatus.DONE;
    }

    private TrainedModel fire(Console console) {
        int count = count(400);
        List<FireRow> rows = data != null
                ? DataSet.read(data)
                : EpisodeRows.fire(Variations.fire(count, seed), threads, episodesDone(console, count));
        String source = data != null
                ? "data set " + data.getFileName()
                : "%d fire episodes of the twin, seed %d".formatted(count, seed);
        console.say("training on %d rows".formatted(rows.size()));
        return FireTraining.train(rows, FireTrainingOptions.of(seed, source), rounds(console));
    }

    private TrainedModel fan(Console console) {
        int count = count(300);
        if (data != null) {
            var rows = RecordedFan.rows(data);
            String source = "recorded frames of " + data.getFileName();
            return FanTraining.train(rows, FanTrainingOptions.of(seed, source, Split.TIME_BLOCKS), rounds(console));
        }
        var rows = EpisodeRows.fan(Variations.fan(count, seed), threads, episodesDone(console, count));
        String source = "%d fan episodes of the twin, seed %d".formatted(count, seed);
        console.say("training on %d rows".formatted(rows.size()));
        return FanTraining.train(rows, FanTrainingOptions.of(seed, source, Split.EPISODES), rounds(console));
    }

    private TrainedModel bearing(Console console) {
        refuseData();
        int count = count(400);
        var rows = EpisodeRows.bearing(Variations.bearing(count, seed), threads, episodesDone(console, count));
        String source = "%d test rigs of the twin, seed %d".formatted(count, seed);
        console.say("training on %d rows".formatted(rows.size()));
        return BearingTraining.train(rows, seed, source, rounds(console));
    }

    private void refuseData() {
        if (data != null) {
            throw new UserError("--data is of no use here; %s is trained on episodes of the twin".formatted(model));
        }
    }

    private TrainedModel board(Console console) {
        refuseData();
        int count = count(150);
        var rows = EpisodeRows.board(Variations.board(count, seed), threads, episodesDone(console, count));
        String source = "%d board episodes of the twin, seed %d".formatted(count, seed);
        console.say("training on %d rows".formatted(rows.size()));
        return model == ModelName.POWER
                ? BoardTraining.power(rows, seed, source, rounds(console))
                : BoardTraining.risk(rows, seed, source, rounds(console));
    }

    private int count(int usual) {
        return episodes == null ? usual : episodes;
    }

    static IntConsumer episodesDone(Console console, int count) {
        return done -> console.progress("episode %d of %d".formatted(done, count));
    }

    private static Progress rounds(Console console) {
        return (done, total, text) -> console.progress("%s: round %d of %d".formatted(text, done, total));
    }
}
