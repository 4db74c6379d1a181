package org.twinrig.features.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.chart.Ticks;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.time.SimTime;
import org.twinrig.features.run.CloudChoice;
import org.twinrig.features.run.Execution;
import org.twinrig.features.run.OutFolder;
import org.twinrig.features.run.ResultDocument;
import org.twinrig.features.run.Verdicts;
import org.twinrig.report.ReportPage;
import org.twinrig.scenarios.Pacer;
import org.twinrig.scenarios.Run;
import org.twinrig.scenarios.RunResult;
import org.twinrig.scenarios.Scenario;
import org.twinrig.scenarios.ScenarioLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinrig run}: one scenario, from physics to alarms. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs a scenario: plants, sensors, recording, cloud, alarms, report.",
        footer = {
            "",
            "Examples:",
            "  twinrig run waste-basket-fire",
            "  twinrig run my-room.yaml --set room.co2=\"800 ppm\" --seed 7 --speed 1"
        })
final class RunCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Mixin
    private CloudOption cloudOption = new CloudOption();

    @Parameters(index = "0", paramLabel = "SCENARIO", description = "Name in the library, or a YAML file.")
    private String name = "";

    @Option(names = "--speed", paramLabel = "max|N", defaultValue = "max", description = "1 is real time.")
    private String speed = "max";

    @Option(names = "--seed", paramLabel = "N", description = "Seed instead of the scenario's own.")
    private @Nullable Long seed;

    @Option(names = "--set", paramLabel = "path=value", description = "Changes one value of the scenario; repeatable.")
    private List<String> settings = List.of();

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "1 to 64; the bytes are the same.")
    private int threads = 1;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results; out/run/<scenario> by default.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Console console = common.console();
        cloudOption.check();
        Scenario scenario = new ScenarioLibrary().load(name);
        for (String setting : settings) {
            scenario = scenario.with(setting);
        }
        if (threads < 1 || threads > 64) {
            throw new org.twinrig.core.UserError("--threads is " + threads + "; it must be 1 to 64");
        }
        Pacer pacer = Pacer.parse(speed);
        OutFolder folder = OutFolder.prepare(Common.outFolder(out, "run/" + scenario.name()));
        var own = seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
        var run = new Run(scenario, own.orElse(scenario.seed()), threads)
                .pacedBy(pacer)
                .withProperties(properties());
        try (var cloud = new Closer(cloudOption.start(folder.path(), console));
                var interruption = new Interruption(run::stop)) {
            return execute(console, scenario, run, folder, cloud.choice(), interruption);
        }
    }

    private int execute(
            Console console,
            Scenario scenario,
            Run run,
            OutFolder folder,
            Optional<CloudChoice> cloud,
            Interruption interruption) {
        List<Verdicts.Verdict> verdicts = List.of();
        var execution = new Execution(folder);
        try (execution) {
            execution.run(run::execute, cloud.map(CloudChoice::door), new ProgressLine(console, scenario.name()));
            if (!interruption.asked() && cloud.isPresent()) {
                verdicts = judge(scenario, execution);
                execution.note(verdicts);
            }
        }
        if (interruption.asked()) {
            console.warn("interrupted; what was recorded so far is in " + folder.recording());
            return ExitStatus.INTERRUPTED;
        }
        return finish(console, execution, verdicts);
    }

    /** What the scenario expects, and, where something was lost on the way, that nothing is. */
    private static List<Verdicts.Verdict> judge(Scenario scenario, Execution execution) {
        var verdicts = new ArrayList<>(Verdicts.judge(scenario.expectations(), execution.findings()));
        execution
                .cloudReport()
                .filter(report -> !report.accountedFor())
                .ifPresent(report ->
                        verdicts.add(new Verdicts.Verdict(false, "every message accounted for: " + report.summary())));
        return verdicts;
    }

    private int finish(Console console, Execution execution, List<Verdicts.Verdict> verdicts) {
        OutFolder folder = execution.out();
        var document = ResultDocument.of(execution, cloudOption.name(), verdicts, Version.text());
        folder.write(folder.result(), Console.text(document));
        boolean held = verdicts.stream().allMatch(Verdicts.Verdict::held);
        var info = execution.info().orElseThrow();
        folder.write(
                folder.report(),
                new ReportPage(
                                info.title(),
                                Facts.of(info.seed(), cloudOption.name()),
                                List.of(new ReportPage.Part(
                                        info.scenario(),
                                        verdicts.isEmpty() ? "" : held ? "passed" : "failed",
                                        failures(verdicts),
                                        folder.recording())),
                                folder.path())
                        .html());
        tell(console, execution, verdicts);
        console.document(document);
        return held ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private static String failures(List<Verdicts.Verdict> verdicts) {
        return String.join(
                "\n",
                verdicts.stream()
                        .filter(verdict -> !verdict.held())
                        .map(Verdicts.Verdict::text)
                        .toList());
    }

    private static void tell(Console console, Execution execution, List<Verdicts.Verdict> verdicts) {
        var result = execution.result().orElseThrow();
        console.result("simulated %s in %.1f s"
                .formatted(
                        Ticks.time(SimTime.toSeconds(result.endNanos())),
                        execution.watch().wallSeconds()));
        if (result.conservationError() > RunResult.CONSERVED) {
            console.result(
                    "WARNING: mass, energy or a gas is off by %.1e of itself, %.0e is allowed; do not trust this run"
                            .formatted(result.conservationError(), RunResult.CONSERVED));
        }
        for (Alarm alarm : execution.findings().alarms()) {
            console.result("  " + Verdicts.described(alarm));
        }
        for (Verdicts.Verdict verdict : verdicts) {
            console.result((verdict.held() ? "passed: " : "FAILED: ") + verdict.text());
        }
        execution.cloudReport().ifPresent(report -> console.result("cloud: " + report.summary()));
        console.result("report: " + execution.out().report());
    }

    private Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>();
        properties.put("target", cloudOption.name());
        properties.put("version", Version.text());
        if (!settings.isEmpty()) {
            properties.put("settings", String.join("; ", settings));
        }
        return properties;
    }
}
