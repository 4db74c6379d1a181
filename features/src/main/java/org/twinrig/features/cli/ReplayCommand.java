package org.twinrig.features.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinrig.features.run.CloudChoice;
import org.twinrig.features.run.Execution;
import org.twinrig.features.run.OutFolder;
import org.twinrig.features.run.ReplayScore;
import org.twinrig.features.run.ResultDocument;
import org.twinrig.report.ReportPage;
import org.twinrig.scenarios.Pacer;
import org.twinrig.scenarios.Replay;
import org.twinrig.scenarios.sources.Source;
import org.twinrig.scenarios.sources.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinrig replay}: real measurements through the same pipeline. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Plays real measurements through the cloud as if they came about now, and scores the detectors.",
        footer = {
            "",
            "Examples:",
            "  twinrig replay ../shared/data/fan-mls160a",
            "  twinrig replay ../shared/data/environment-mq2-dht22",
            "  twinrig replay ../shared/data/nab/data/realKnownCause/machine_temperature_system_failure.csv",
            "  twinrig replay telemetry.csv --as environment-csv --out out/telemetry"
        })
final class ReplayCommand implements Callable<Integer> {
    private static final int MOST_REJECTIONS_SHOWN = 5;

    @Mixin
    private Common common = new Common();

    @Mixin
    private CloudOption cloudOption = new CloudOption();

    @Parameters(
            index = "0",
            paramLabel = "SOURCE",
            description = "PyDSlog folder, environment CSV or JSON, NAB series or a folder of them, or a recording.")
    private Path path = Path.of("");

    @Option(names = "--as", paramLabel = "PROFILE", description = "What the source is, when it cannot be told.")
    private @Nullable String profile;

    @Option(names = "--speed", paramLabel = "max|N", defaultValue = "max", description = "1 is real time.")
    private String speed = "max";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results; out/replay/<source> by default.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Console console = common.console();
        cloudOption.check();
        Pacer pacer = Pacer.parse(speed);
        Source source = Sources.open(path, Optional.ofNullable(profile));
        String name = source.info().scenario().replaceAll("[^A-Za-z0-9._-]+", "-");
        OutFolder folder = OutFolder.prepare(Common.outFolder(out, "replay/" + name));
        var replay = new Replay(source).pacedBy(pacer);
        try (var cloud = new Closer(cloudOption.start(folder.path(), console));
                var interruption = new Interruption(replay::stop)) {
            var execution = new Execution(folder);
            ReplayScore score;
            try (execution) {
                execution.run(replay::execute, cloud.choice().map(CloudChoice::door), new ProgressLine(console, name));
                score = ReplayScore.of(source, execution);
            }
            if (interruption.asked()) {
                console.warn("interrupted; what was recorded so far is in " + folder.recording());
                return ExitStatus.INTERRUPTED;
            }
            return finish(console, source, execution, score);
        }
    }

    private int finish(Console console, Source source, Execution execution, ReplayScore score) {
        OutFolder folder = execution.out();
        var document = ResultDocument.of(execution, cloudOption.name(), List.of(), Version.text());
        document.put("score", score.json());
        folder.write(folder.result(), Console.text(document));
        var part = new ReportPage.Part(source.info().scenario(), "", "", folder.recording());
        folder.write(
                folder.report(),
                new ReportPage(source.info().title(), facts(score), List.of(part), folder.path()).html());
        score.lines().forEach(console::result);
        source.ledger().rejections().stream()
                .limit(MOST_REJECTIONS_SHOWN)
                .forEach(rejection -> console.say("  rejected " + rejection));
        score.confusion().ifPresent(confusion -> Metrics.tell(console, confusion));
        execution.cloudReport().ifPresent(report -> console.result("cloud: " + report.summary()));
        console.result("report: " + folder.report());
        console.document(document);
        return score.accountedFor() ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private Map<String, String> facts(ReplayScore score) {
        var facts = Facts.of(-1, cloudOption.name());
        score.facts().forEach(facts::put);
        return facts;
    }
}
