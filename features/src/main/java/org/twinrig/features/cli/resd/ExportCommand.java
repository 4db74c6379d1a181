package org.twinrig.features.cli.resd;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.NearestWord;
import org.twinrig.core.UserError;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Recording;
import org.twinrig.features.cli.Common;
import org.twinrig.features.cli.Console;
import org.twinrig.features.cli.ExitStatus;
import org.twinrig.features.run.Json;
import org.twinrig.sensors.resd.ResdBlock;
import org.twinrig.sensors.resd.ResdExport;
import org.twinrig.sensors.resd.ResdFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinrig resd export}: what a recording's sensors said, for an emulated firmware to feel. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the readings of a recording's devices as one RESD file.",
        footer = {
            "",
            "Examples:",
            "  twinrig resd export out/run/kettle/run.mcap --device hall-1 --out hall-1.resd",
            "  twinrig resd export out/run/fan-healthy/run.mcap --out fan.resd"
        })
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "RECORDING", description = "A run.mcap.")
    private Path source = Path.of("");

    @Option(
            names = "--device",
            arity = "1..*",
            paramLabel = "NAME",
            description = "Devices whose readings to write; all when missing.")
    private List<String> devices = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE.resd", description = "File to write.")
    private Path out = Path.of("");

    private final List<Map<String, Object>> blocks = new ArrayList<>();

    @Override
    public Integer call() {
        Console console = common.console();
        try (Recording recording = Recording.open(source)) {
            Predicate<Channel> wanted = wanted(recording);
            write(recording, wanted);
        }
        if (blocks.isEmpty()) {
            console.warn("there is no reading to write; " + out + " has no block");
        }
        blocks.forEach(block -> console.result("%s, channel %s: %s samples from %s s"
                .formatted(block.get("type"), block.get("channel"), block.get("samples"), block.get("startSeconds"))));
        console.result("stimulus: " + out);
        console.document(Json.object("file", out.toString(), "blocks", blocks));
        return ExitStatus.DONE;
    }

    private Predicate<Channel> wanted(Recording recording) {
        var known = new TreeSet<String>();
        for (Channel channel : recording.channels()) {
            if (channel.kind() == ChannelKind.READING) {
                known.add(channel.source());
            }
        }
        for (String device : devices) {
            if (!known.contains(device)) {
                throw new UserError(source + ": there is no device \"" + device + "\"" + NearestWord.hint(device, known)
                        + "; devices with readings: " + (known.isEmpty() ? "none" : String.join(", ", known)));
            }
        }
        return channel -> devices.isEmpty() || devices.contains(channel.source());
    }

    private void write(Recording recording, Predicate<Channel> wanted) {
        try (OutputStream file = new BufferedOutputStream(open())) {
            file.write(ResdFormat.header());
            ResdExport.blocks(recording, wanted, block -> put(file, block));
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private OutputStream open() throws IOException {
        @Nullable Path folder = out.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return Files.newOutputStream(out);
    }

    private void put(OutputStream file, ResdBlock block) {
        try {
            file.write(ResdFormat.bytes(block));
        } catch (IOException e) {
            throw cannotWrite(e);
        }
        blocks.add(Json.object(
                "type", block.type().name(),
                "code", block.type().code(),
                "channel", block.channel(),
                "samples", block.samples().size(),
                "startSeconds", block.startNanos() / 1e9));
    }

    private UserError cannotWrite(IOException e) {
        return new UserError("cannot write " + out + ": " + e.getMessage(), UserError.MACHINE_LACKS);
    }
}
