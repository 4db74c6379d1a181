package org.twinrig.features.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.core.chart.Ticks;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Ending;
import org.twinrig.core.recording.Event;
import org.twinrig.core.recording.Recording;
import org.twinrig.core.time.SimTime;
import org.twinrig.features.run.Json;
import org.twinrig.features.run.OutFolder;
import org.twinrig.report.ReportPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinrig report}: a page of recordings that exist. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Makes a report page of a recording, or of all recordings below a folder.",
        footer = {"", "Examples:", "  twinrig report out/run/waste-basket-fire/run.mcap", "  twinrig report out/verify"
        })
final class ReportCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "RECORDING|DIR", description = "A .mcap file, or a folder of them.")
    private Path source = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for report.html; that of the recording by default.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Console console = common.console();
        List<Path> recordings = recordings();
        Path home = Files.isDirectory(source) ? source : source.toAbsolutePath().resolveSibling("");
        OutFolder folder = OutFolder.prepare(out != null ? out : home);
        var parts = recordings.stream().map(file -> part(file, console)).toList();
        String title = parts.size() == 1 ? parts.get(0).heading() : "Recordings in " + source;
        folder.write(
                folder.report(), new ReportPage(title, Map.of("TwinRig", Version.text()), parts, folder.path()).html());
        console.result("report: " + folder.report());
        console.document(Json.object("report", folder.report().toString(), "recordings", parts.size()));
        return ExitStatus.DONE;
    }

    private static ReportPage.Part part(Path file, Console console) {
        try (Recording recording = Recording.open(file)) {
            if (!recording.complete()) {
                console.warn("%s %s at %s; the report shows what is there"
                        .formatted(
                                file,
                                recording.ending() == Ending.CUT_OFF ? "was cut off" : "was interrupted",
                                Ticks.time(SimTime.toSeconds(recording.endNanos()))));
            }
            var events = recording.read(Channel.EVENTS, Event.class);
            return new ReportPage.Part(recording.info().scenario(), ReportPage.verdictOf(events), "", file);
        }
    }

    private List<Path> recordings() {
        if (!Files.exists(source)) {
            throw new UserError("there is no recording or folder " + source + "; check the name");
        }
        if (!Files.isDirectory(source)) {
            return List.of(source);
        }
        try (Stream<Path> files = Files.walk(source)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".mcap"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new UserError("the folder " + source + " holds no .mcap recordings");
            }
            return found;
        } catch (IOException e) {
            throw new UserError("cannot read the folder " + source + ": " + e.getMessage());
        }
    }
}
