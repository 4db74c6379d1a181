package org.twinrig.features.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.detect.DataSet;
import org.twinrig.features.learn.EpisodeRows;
import org.twinrig.features.run.Json;
import org.twinrig.features.run.OutFolder;
import org.twinrig.scenarios.Scenario;
import org.twinrig.scenarios.ScenarioLibrary;
import org.twinrig.scenarios.synthesis.Episode;
import org.twinrig.scenarios.synthesis.Variations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinrig synth}: a labelled data set of fire features. */
@Command(
        name = "synth",
        mixinStandardHelpOptions = true,
        description = {
            "Runs variations of a scenario, or of the whole family 'fire', and writes one row for each second and fire"
                    + " detector: 18 features, label, episode, seed, scenario, class."
        },
        footer = {
            "",
            "Examples:",
            "  twinrig synth waste-basket-fire --episodes 20 --out basket.csv",
            "  twinrig synth fire --episodes 400 --seed 1 --out fire.csv"
        })
final class SynthCommand implements Callable<Integer> {
    private static final String FAMILY = "fire";

    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "SCENARIO|fire", description = "A scenario, or the family of all fires.")
    private String what = "";

    @Option(names = "--episodes", paramLabel = "N", required = true, description = "How many.")
    private int episodes;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of the variations.")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "FILE.csv", required = true, description = "The data set.")
    private @Nullable Path out;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "2", description = "Episodes at the same time.")
    private int threads = 2;

    @Override
    public Integer call() {
        Console console = common.console();
        Path file = out == null ? Path.of("") : out;
        if (!file.toString().endsWith(".csv")) {
            throw new UserError("--out is " + file + "; the data set is written as CSV, so its name must end in .csv");
        }
        if (episodes < 1) {
            throw new UserError("--episodes is " + episodes + "; it must be at least 1");
        }
        Path parent = file.toAbsolutePath().getParent();
        OutFolder.prepare(parent == null ? Path.of("") : parent);
        var rows = EpisodeRows.fire(drawn(), threads, TrainCommand.episodesDone(console, episodes));
        if (rows.isEmpty()) {
            throw new UserError(
                    "\"" + what + "\" has no board with a lepton35 and an scd41, so there are no fire features");
        }
        DataSet.write(file, rows);
        console.result("%d rows of %d episodes: %s".formatted(rows.size(), episodes, file));
        console.document(Json.object("rows", rows.size(), "episodes", episodes, "file", file.toString()));
        return ExitStatus.DONE;
    }

    private List<Episode> drawn() {
        if (what.equals(FAMILY)) {
            return Variations.fire(episodes, seed);
        }
        Scenario base = new ScenarioLibrary().load(what);
        return Variations.of(base, episodes, seed);
    }
}
