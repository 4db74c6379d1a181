package org.twinrig.features.cli.hil;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.core.recording.RecordingWriter;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.time.SimTime;
import org.twinrig.features.cli.Common;
import org.twinrig.features.cli.Console;
import org.twinrig.features.cli.ExitStatus;
import org.twinrig.features.cli.Facts;
import org.twinrig.features.cli.Interruption;
import org.twinrig.features.cli.ProgressLine;
import org.twinrig.features.run.Json;
import org.twinrig.features.run.OutFolder;
import org.twinrig.hil.capture.Capture;
import org.twinrig.hil.capture.Intake;
import org.twinrig.hil.capture.LineIntake;
import org.twinrig.hil.capture.MotionIntake;
import org.twinrig.hil.serial.Ports;
import org.twinrig.report.ReportPage;
import org.twinrig.scenarios.units.Kind;
import org.twinrig.scenarios.units.Quantity;
import org.twinrig.sensors.mls160a.HeadChannel;
import org.twinrig.sensors.mls160a.StartRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code twinrig hil capture}: what a real sensor says becomes a recording. */
@Command(
        name = "capture",
        mixinStandardHelpOptions = true,
        description = {
            "Records what a device sends on a serial port; the recording replays through the cloud:",
            "twinrig replay DIR/run.mcap. Protocols: mls160a (vibration head), csv and json (one line a reading)."
        },
        footer = {
            "",
            "Examples:",
            "  twinrig hil capture --port /dev/ttyUSB0 --protocol mls160a --duration 60s",
            "  twinrig hil capture --port /dev/ttyACM0 --protocol csv --map \"temp=tempC:°C,co2=co2Ppm:ppm\"",
            "  twinrig hil capture --port /dev/ttyACM0 --protocol json --duration \"10 min\" --device hall-1 --sensor scd41"
        })
final class CaptureCommand implements Callable<Integer> {
    private static final String MLS160A = "mls160a";
    private static final String CSV = "csv";
    private static final String JSON = "json";
    private static final List<String> PROTOCOLS = List.of(MLS160A, CSV, JSON);

    @Mixin
    private Common common = new Common();

    @Option(names = "--port", paramLabel = "P", description = "Serial port; \"twinrig hil ports\" lists them.")
    private @Nullable String port;

    @Option(names = "--protocol", paramLabel = "NAME", defaultValue = MLS160A, description = "mls160a, csv or json.")
    private String protocol = MLS160A;

    @Option(names = "--baud", paramLabel = "N", defaultValue = "115200", description = "Speed of the line.")
    private int baud = StartRequest.BAUD;

    @Option(names = "--duration", paramLabel = "D", defaultValue = "60s", description = "How long, e.g. 60s or 10 min.")
    private String duration = "60s";

    @Option(
            names = "--patience",
            paramLabel = "D",
            defaultValue = "10s",
            description = "Give up when nothing readable has come for this long.")
    private String patience = "10s";

    @Option(names = "--frequency", paramLabel = "HZ", defaultValue = "300", description = "mls160a: samples a second.")
    private int frequency = 300;

    @Option(
            names = "--channels",
            paramLabel = "LIST",
            defaultValue = "motion",
            description = "mls160a: e.g. ACCX,ACCY,GYRZ; motion: the six axes, which the fan detectors need.")
    private String channels = "motion";

    @Option(names = "--columns", paramLabel = "LIST", description = "csv: names of the columns when no header comes.")
    private @Nullable String columns;

    @Option(
            names = "--map",
            paramLabel = "LIST",
            description = "csv, json: COLUMN=field[:unit],…; all numbers under their own names by default.")
    private @Nullable String map;

    @Option(names = "--device", paramLabel = "NAME", defaultValue = "rig", description = "Name of the board.")
    private String device = "rig";

    @Option(names = "--sensor", paramLabel = "TYPE", description = "csv, json: sensor type; the protocol by default.")
    private @Nullable String sensor;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results; out/capture by default.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Console console = common.console();
        String from = Needed.port(port, "capture");
        Needed.protocol(protocol, PROTOCOLS);
        Intake intake = intake();
        var wanted = duration("--duration", duration);
        var info = new RunInfo(
                device,
                "Captured from %s (%s)".formatted(from, protocol),
                0,
                Instant.now(),
                wanted.toNanos(),
                Map.of("profile", "capture", "source", from, "protocol", protocol));
        try (var line = Ports.open(from, baud)) {
            OutFolder folder = OutFolder.prepare(Common.outFolder(out, "capture"));
            var capture = new Capture(line, intake, duration("--patience", patience));
            try (var interruption = new Interruption(capture::stop)) {
                var outcome = capture.record(
                        new RecordingWriter(folder.recording()), info, new ProgressLine(console, device));
                return interruption.asked()
                        ? interrupted(console, folder, outcome)
                        : finish(console, folder, info, outcome);
            }
        }
    }

    private static int interrupted(Console console, OutFolder folder, Capture.Outcome outcome) {
        console.result(outcome.counts().text());
        console.warn("interrupted; what was recorded so far is in " + folder.recording());
        return ExitStatus.INTERRUPTED;
    }

    private Intake intake() {
        return switch (protocol) {
            case MLS160A ->
                new MotionIntake(
                        device,
                        StartRequest.of(HeadChannel.parse(channels), Needed.positive("--frequency", frequency)));
            case CSV -> LineIntake.csv(device, sensorOr(CSV), Optional.ofNullable(columns), Optional.ofNullable(map));
            default -> LineIntake.json(device, sensorOr(JSON), Optional.ofNullable(map));
        };
    }

    private String sensorOr(String fallback) {
        return sensor == null ? fallback : sensor;
    }

    private static Duration duration(String option, String text) {
        double seconds = Quantity.si(text, Kind.DURATION, option);
        if (!(seconds > 0)) {
            throw new UserError(option + " is " + text + "; it must be longer than 0 s");
        }
        return Duration.ofNanos(SimTime.toNanos(seconds));
    }

    private int finish(Console console, OutFolder folder, RunInfo info, Capture.Outcome outcome) {
        console.result(outcome.counts().text());
        if (outcome.staleBytes() > 0) {
            console.say(outcome.staleBytes() + " bytes of an earlier stream were in the line and thrown away");
        }
        var document = document(folder, info, outcome);
        folder.write(folder.result(), Console.text(document));
        folder.write(folder.report(), page(folder, info, outcome).html());
        console.result("recording: " + folder.recording());
        console.document(document);
        outcome.trouble().ifPresent(trouble -> {
            throw new UserError(
                    trouble.getMessage() + "; the recording so far is " + folder.recording(), trouble.exitStatus());
        });
        return ExitStatus.DONE;
    }

    private static Map<String, Object> document(OutFolder folder, RunInfo info, Capture.Outcome outcome) {
        return Json.object(
                "device", info.scenario(),
                "title", info.title(),
                "complete", outcome.trouble().isEmpty(),
                "capturedSeconds", SimTime.toSeconds(outcome.endNanos()),
                "counts", outcome.counts().json(),
                "staleBytes", outcome.staleBytes(),
                "recording", folder.recording().toString(),
                "report", folder.report().toString());
    }

    private static ReportPage page(OutFolder folder, RunInfo info, Capture.Outcome outcome) {
        var facts = Facts.of(-1, "none");
        facts.put("capture", outcome.counts().text());
        String trouble =
                outcome.trouble().map(t -> String.valueOf(t.getMessage())).orElse("");
        var part = new ReportPage.Part(info.scenario(), "", trouble, folder.recording());
        return new ReportPage(info.title(), facts, List.of(part), folder.path());
    }
}
