package org.twinrig.features.cli.resd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.core.recording.RecordingWriter;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.features.cli.Common;
import org.twinrig.features.cli.Console;
import org.twinrig.features.cli.ExitStatus;
import org.twinrig.features.cli.Facts;
import org.twinrig.features.run.Json;
import org.twinrig.features.run.OutFolder;
import org.twinrig.report.ReportPage;
import org.twinrig.sensors.resd.ResdFormat;
import org.twinrig.sensors.resd.ResdImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinrig resd import}: stimulus of an emulator becomes a recording. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a recording of a RESD file; it replays through the cloud: twinrig replay DIR/run.mcap.",
            "What twinrig exported gets its devices and fields back; a file of another program becomes one device."
        },
        footer = {
            "",
            "Examples:",
            "  twinrig resd import hall-1.resd --out out/hall-1",
            "  twinrig resd import stimulus.resd --device board --out out/board"
        })
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "FILE.resd", description = "The file.")
    private Path source = Path.of("");

    @Option(
            names = "--device",
            paramLabel = "NAME",
            description = "Name of the device where the file names none; the file's name by default.")
    private @Nullable String device;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results; out/resd/<file> by default.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Console console = common.console();
        byte[] bytes = bytes(); // refuses what is no file before its name is asked for
        String name = source.getFileName().toString().replaceAll("\\.resd$", "").replaceAll("[^A-Za-z0-9._-]+", "-");
        var readings = ResdImport.of(
                source.toString(), ResdFormat.read(source.toString(), bytes), device == null ? name : device);
        readings.leftOut().forEach(what -> console.warn(source + ": left out: " + what));
        OutFolder folder = OutFolder.prepare(Common.outFolder(out, "resd/" + name));
        var counts = record(readings, name, folder);
        var document = Json.object(
                "source", source.toString(),
                "counts", counts,
                "leftOut", readings.leftOut(),
                "recording", folder.recording().toString(),
                "report", folder.report().toString());
        folder.write(folder.result(), Console.text(document));
        folder.write(folder.report(), page(name, folder).html());
        counts.forEach((topic, count) -> console.result(topic + ": " + count));
        console.result("recording: " + folder.recording());
        console.document(document);
        return ExitStatus.DONE;
    }

    private byte[] bytes() {
        if (!Files.isRegularFile(source)) {
            throw new UserError("there is no file " + source + "; check the name");
        }
        try {
            return Files.readAllBytes(source);
        } catch (IOException e) {
            throw new UserError("cannot read " + source + ": " + e.getMessage(), UserError.MACHINE_LACKS);
        }
    }

    private SortedMap<String, Long> record(ResdImport readings, String name, OutFolder folder) {
        var end = new AtomicLong();
        readings.forEach((channel, reading) -> end.set(reading.timeNanos()));
        var info = new RunInfo(
                name,
                "Stimulus " + source.getFileName(),
                0,
                readings.start(),
                end.get(),
                Map.of("profile", "resd", "source", source.toString()));
        try (var writer = new RecordingWriter(folder.recording())) {
            writer.begin(info);
            readings.forEach(writer::accept);
            writer.end(end.get());
            return writer.counts();
        }
    }

    private ReportPage page(String name, OutFolder folder) {
        var part = new ReportPage.Part(name, "", "", folder.recording());
        return new ReportPage("Stimulus " + source.getFileName(), Facts.of(-1, "none"), List.of(part), folder.path());
    }
}
