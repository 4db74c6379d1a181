package org.twinrig.features.cli.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.NearestWord;
import org.twinrig.core.UserError;
import org.twinrig.core.time.SimTime;
import org.twinrig.features.cli.Common;
import org.twinrig.features.cli.Console;
import org.twinrig.features.cli.ExitStatus;
import org.twinrig.features.run.OutFolder;
import org.twinrig.scenarios.Pacer;
import org.twinrig.scenarios.Scenario;
import org.twinrig.scenarios.ScenarioLibrary;
import org.twinrig.scenarios.units.Kind;
import org.twinrig.scenarios.units.Quantity;
import org.twinrig.viewer.Snapshots;
import org.twinrig.viewer.Viewer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinrig view}: a recording, or a scenario as it runs, in front of people. */
@Command(
        name = "view",
        mixinStandardHelpOptions = true,
        description = "Shows a recording, or a scenario while it runs, in a window; or saves pictures of it.",
        footer = {
            "",
            "In the window, ? shows the keys.",
            "",
            "Examples:",
            "  twinrig view out/run/waste-basket-fire/run.mcap",
            "  twinrig view waste-basket-fire --speed 2",
            "  twinrig view out/run/waste-basket-fire --snapshot fire.png --at 70s --at 95s"
        })
final class ViewCommand implements Callable<Integer> {
    private static final String RECORDING = "run.mcap";

    @Mixin
    private Common common = new Common();

    @Parameters(
            index = "0",
            paramLabel = "RECORDING|SCENARIO",
            description = "A recording, the out folder of a run, a scenario's name, or its YAML file.")
    private String name = "";

    @Option(names = "--snapshot", paramLabel = "FILE.png", description = "Save a picture; needs no display.")
    private @Nullable Path snapshot;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "Moment of the picture, e.g. 95s; repeatable. The first serious alarm when missing.")
    private List<String> moments = List.of();

    @Option(names = "--size", paramLabel = "WxH", defaultValue = "1600x1000", description = "Size in pixels.")
    private String size = "1600x1000";

    @Option(
            names = "--speed",
            paramLabel = "max|N",
            description = "How fast a scenario runs; 1, real time, if missing.")
    private @Nullable String speed;

    @Option(names = "--seed", paramLabel = "N", description = "Seed instead of the scenario's own.")
    private @Nullable Long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where a scenario's run goes; out/view/<scenario> if missing.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        try {
            return view();
        } catch (NoClassDefFoundError e) {
            throw new UserError(
                    "the viewer needs JavaFX for this system (%s %s), and this installation lacks it (%s); build TwinRig on this system, Maven then brings the right one"
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), e.getMessage()),
                    UserError.MACHINE_LACKS);
        }
    }

    private int view() {
        Console console = common.console();
        Snapshots.Size pixels = Snapshots.Size.parse(size);
        List<Long> at = moments();
        if (snapshot == null && !at.isEmpty()) {
            throw new UserError("--at is the moment of a picture; say where it goes with --snapshot FILE.png");
        }
        Path recording = recording();
        if (recording == null) {
            return scenario(console, pixels, at);
        }
        if (speed != null || seed != null || out != null) {
            throw new UserError("--speed, --seed and --out are for a scenario; " + name + " is a recording");
        }
        if (snapshot == null) {
            Viewer.show(recording, pixels, reading(console));
        } else {
            save(console, recording, snapshot, pixels, at);
        }
        return ExitStatus.DONE;
    }

    /** The recording that is meant; null if it is a scenario. */
    private @Nullable Path recording() {
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            if (!Files.isRegularFile(path.resolve(RECORDING))) {
                throw new UserError("the folder %s holds no %s; give a recording".formatted(name, RECORDING));
            }
            return path.resolve(RECORDING);
        }
        boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
        return !yaml && (Files.exists(path) || name.endsWith(".mcap") || name.contains("/")) ? existing(path) : null;
    }

    private static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw new UserError("there is no recording " + path + "; 'twinrig run SCENARIO' makes one");
        }
        return path;
    }

    private int scenario(Console console, Snapshots.Size pixels, List<Long> at) {
        Scenario scenario = load();
        Path folder = Common.outFolder(out, "view/" + scenario.name());
        if (snapshot == null) {
            Viewer.requireDisplay();
        }
        var show = new Show(
                scenario,
                seed == null ? scenario.seed() : seed,
                Pacer.parse(speed != null ? speed : snapshot == null ? "1" : "max"),
                OutFolder.prepare(folder),
                console);
        if (snapshot == null) {
            return show.watched(pixels);
        }
        int status = show.unwatched();
        if (status == ExitStatus.DONE) {
            save(console, show.recording(), snapshot, pixels, at);
        }
        return status;
    }

    private Scenario load() {
        var library = new ScenarioLibrary();
        boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
        if (!yaml && !library.names().contains(name)) {
            throw new UserError("there is no recording and no scenario \"%s\"%s; scenarios: %s"
                    .formatted(name, NearestWord.hint(name, library.names()), String.join(", ", library.names())));
        }
        return library.load(name);
    }

    private static void save(Console console, Path recording, Path png, Snapshots.Size pixels, List<Long> at) {
        List<Path> files = Snapshots.save(recording, at, png, pixels, reading(console));
        files.forEach(file -> console.result("saved: " + file));
        console.document(Map.of("snapshots", files.stream().map(Path::toString).toList()));
    }

    private static DoubleConsumer reading(Console console) {
        var shown = new long[] {-1};
        return share -> {
            long percent = Math.round(100 * share);
            if (percent != shown[0]) {
                shown[0] = percent;
                console.progress(String.format(Locale.ROOT, "reading: %3d %%", percent));
            }
        };
    }

    private List<Long> moments() {
        var nanos = new ArrayList<Long>();
        for (String moment : moments) {
            double seconds = Quantity.si(moment, Kind.DURATION, "--at");
            if (seconds < 0) {
                throw new UserError("--at " + moment + " is before the start; the first moment is 0s");
            }
            nanos.add(SimTime.toNanos(seconds));
        }
        return nanos;
    }
}
