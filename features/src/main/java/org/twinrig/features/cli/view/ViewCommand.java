package org.twinrig.features.cli.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.core.time.SimTime;
import org.twinrig.features.cli.Common;
import org.twinrig.features.cli.Console;
import org.twinrig.features.cli.ExitStatus;
import org.twinrig.scenarios.units.Kind;
import org.twinrig.scenarios.units.Quantity;
import org.twinrig.viewer.Snapshots;
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
            "  twinrig view out/run/waste-basket-fire/run.mcap --snapshot fire.png --at 95s"
        })
final class ViewCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "RECORDING|SCENARIO", description = "What to show.")
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

    @Override
    public Integer call() {
        Console console = common.console();
        Snapshots.Size parsed = Snapshots.Size.parse(size);
        List<Long> at = moments();
        Path recording = Path.of(name);
        if (!Files.exists(recording)) {
            throw new UserError("there is no recording " + name);
        }
        if (snapshot == null) {
            throw new UserError("say where the picture goes: --snapshot out.png --at 95s");
        }
        List<Path> files = Snapshots.save(recording, at, snapshot, parsed, share -> {});
        files.forEach(file -> console.result("saved: " + file));
        console.document(Map.of("snapshots", files.stream().map(Path::toString).toList()));
        return ExitStatus.DONE;
    }

    private List<Long> moments() {
        var nanos = new ArrayList<Long>();
        for (String moment : moments) {
            nanos.add(SimTime.toNanos(Quantity.si(moment, Kind.DURATION, "--at")));
        }
        return nanos;
    }
}
