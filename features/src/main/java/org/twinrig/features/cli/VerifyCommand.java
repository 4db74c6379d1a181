package org.twinrig.features.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.features.run.Json;
import org.twinrig.features.run.OutFolder;
import org.twinrig.features.run.Stopwatch;
import org.twinrig.features.steps.Trials;
import org.twinrig.features.steps.VerifySettings;
import org.twinrig.features.verify.ScenarioVerdict;
import org.twinrig.features.verify.ScenarioVerdict.Verdict;
import org.twinrig.features.verify.Verifier;
import org.twinrig.report.ReportPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinrig verify}: the main job. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Runs Gherkin features against the twin, the cloud and the detectors, and reports the verdicts.",
        footer = {
            "",
            "Examples:",
            "  twinrig verify",
            "  twinrig verify my-kitchen.feature --tags \"@fire and not @slow\" --seed 7"
        })
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Mixin
    private CloudOption cloudOption = new CloudOption();

    @Parameters(
            arity = "0..*",
            paramLabel = "FEATURE|DIR",
            description = "Feature files (file.feature:12 for one scenario) or folders; the shipped ones by default.")
    private List<Path> places = List.of();

    @Option(names = "--tags", paramLabel = "EXPR", description = "Only scenarios with these tags.")
    private @Nullable String tags;

    @Option(names = "--seed", paramLabel = "N", description = "Seed for all scenarios instead of their own.")
    private @Nullable Long seed;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results; out/verify by default.")
    private @Nullable Path out;

    @Option(names = "--threads", paramLabel = "N", description = "Scenarios at the same time; 2 by default.")
    private int threads = 2;

    @Override
    public Integer call() {
        Console console = common.console();
        cloudOption.check();
        Verifier.check(places);
        OutFolder folder = OutFolder.prepare(Common.outFolder(out, "verify"));
        var own = seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
        var watch = new Stopwatch();
        List<ScenarioVerdict> verdicts;
        try (var cloud = new Closer(cloudOption.start(folder.path(), console));
                var interruption = new Interruption(Trials::stop)) {
            var settings = new VerifySettings(own, folder.path().toAbsolutePath(), cloud.choice());
            verdicts = new Verifier(settings, Optional.ofNullable(tags), threads).verify(places, verdict -> {
                if (!interruption.asked()) {
                    tell(console, verdict);
                }
            });
            if (interruption.asked()) {
                console.warn("interrupted; what was recorded so far is in " + folder.path());
                return ExitStatus.INTERRUPTED;
            }
        }
        watch.stop();
        if (verdicts.isEmpty()) {
            throw new UserError("no scenario was chosen" + (tags == null ? "" : " by --tags \"" + tags + "\""));
        }
        return finish(console, folder, verdicts, watch);
    }

    private int finish(Console console, OutFolder folder, List<ScenarioVerdict> verdicts, Stopwatch watch) {
        var document = document(verdicts, watch, folder);
        folder.write(folder.result(), Console.text(document));
        folder.write(folder.report(), page(verdicts, folder).html());
        long skipped = count(verdicts, Verdict.SKIPPED);
        console.result("%d passed, %d failed%s"
                .formatted(
                        count(verdicts, Verdict.PASSED),
                        failed(verdicts),
                        skipped == 0 ? "" : ", " + skipped + " skipped"));
        console.result("report: " + folder.report());
        console.document(document);
        if (count(verdicts, Verdict.WRONG) > 0) {
            return ExitStatus.WRONG_INPUT;
        }
        if (count(verdicts, Verdict.FAILED) > 0) {
            return ExitStatus.FAILED;
        }
        return count(verdicts, Verdict.ERROR) > 0 ? ExitStatus.MACHINE_LACKS : ExitStatus.DONE;
    }

    private static void tell(Console console, ScenarioVerdict verdict) {
        if (verdict.verdict() == Verdict.SKIPPED) {
            console.result("skipped %s: %s (%s)".formatted(verdict.feature(), verdict.name(), verdict.message()));
            return;
        }
        String mark = verdict.verdict() == Verdict.PASSED
                ? "passed "
                : verdict.verdict().name() + " ";
        console.result(mark + verdict.feature() + ": " + verdict.name());
        if (!verdict.message().isEmpty()) {
            console.result("  " + verdict.message().replace("\n", "\n  "));
        }
    }

    private ReportPage page(List<ScenarioVerdict> verdicts, OutFolder folder) {
        var parts = verdicts.stream()
                .map(v -> new ReportPage.Part(
                        v.feature() + ": " + v.name(),
                        v.verdict().name().toLowerCase(java.util.Locale.ROOT),
                        v.message(),
                        v.recording()))
                .toList();
        return new ReportPage(
                "TwinRig verification", Facts.of(seed == null ? -1 : seed, cloudOption.name()), parts, folder.path());
    }

    private Map<String, Object> document(List<ScenarioVerdict> verdicts, Stopwatch watch, OutFolder folder) {
        Path base = folder.path().toAbsolutePath();
        var json = new LinkedHashMap<String, Object>();
        json.put("target", cloudOption.name());
        json.put(
                "scenarios",
                Json.object(
                        "passed", count(verdicts, Verdict.PASSED),
                        "failed", failed(verdicts),
                        "skipped", count(verdicts, Verdict.SKIPPED)));
        json.put("wallSeconds", watch.wallSeconds());
        json.put("cpuSeconds", watch.cpuSeconds());
        json.put("results", verdicts.stream().map(v -> v.toJson(base)).toList());
        json.put(
                "versions",
                Json.object("twinrig", Version.text(), "java", Runtime.version().toString()));
        json.put("report", folder.report().toString());
        return json;
    }

    private static long failed(List<ScenarioVerdict> verdicts) {
        return verdicts.size() - count(verdicts, Verdict.PASSED) - count(verdicts, Verdict.SKIPPED);
    }

    private static long count(List<ScenarioVerdict> verdicts, Verdict verdict) {
        return verdicts.stream().filter(v -> v.verdict() == verdict).count();
    }
}
