package org.twinrig.features.cli.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinrig.features.cli.Console;
import org.twinrig.features.cli.ExitStatus;
import org.twinrig.features.cli.Version;
import org.twinrig.features.run.Json;
import org.twinrig.features.run.OutFolder;
import org.twinrig.load.Expectation.Verdict;
import org.twinrig.load.LoadFigures;
import org.twinrig.load.LoadPlan;
import org.twinrig.load.Measure;
import org.twinrig.load.Second;

/**
 * A load that is over: told, written, judged.
 *
 * @param figures what was measured
 * @param verdicts on what was expected
 * @param run name of the run on the broker
 * @param command as it was typed
 * @param target what was loaded
 * @param interrupted by Ctrl-C
 */
record LoadOutcome(
        LoadFigures figures, List<Verdict> verdicts, String run, String command, String target, boolean interrupted) {
    /** Writes the results and tells them; returns the exit status. */
    int finish(Console console, OutFolder folder) {
        var document = document(folder);
        folder.write(folder.result(), Console.text(document));
        folder.write(folder.report(), new LoadReport(this).html());
        tell(console);
        console.result("report: " + folder.report());
        console.document(document);
        if (interrupted) {
            console.warn("interrupted; the figures so far are in " + folder.result());
            return ExitStatus.INTERRUPTED;
        }
        if (figures.failure().isPresent()) {
            console.warn(figures.failure().get() + ". The figures so far are in " + folder.result());
            return ExitStatus.MACHINE_LACKS;
        }
        return held() ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    boolean held() {
        return verdicts.stream().allMatch(Verdict::held);
    }

    private void tell(Console console) {
        LoadPlan plan = figures.plan();
        console.result(String.format(
                Locale.ROOT,
                "%,d devices, %s each, QoS %d, %s: %,d messages in %.1f s, %,.1f/s",
                plan.devices(),
                plan.rate(),
                plan.qos(),
                target,
                figures.sent(),
                figures.seconds(),
                figures.rate()));
        rows().forEach((name, value) -> console.result("  %-34s %s".formatted(name, value)));
        for (Verdict verdict : verdicts) {
            console.result((verdict.held() ? "passed: " : "FAILED: ") + verdict.text());
        }
    }

    /** The figures for people. */
    Map<String, String> rows() {
        var rows = new LinkedHashMap<String, String>();
        if (figures.plan().qos() > 0) {
            rows.put("due to acknowledged", spread(figures.ack()));
            rows.put("sent to acknowledged", spread(figures.ackSinceSend()));
        }
        if (figures.lateness().count() > 0) {
            rows.put("due to sent", spread(figures.lateness()));
        }
        if (figures.plan().receiving()) {
            rows.put("due to own subscriber", spread(figures.delivery()));
        }
        if (figures.alarms() > 0) {
            rows.put("due to alarm delivered", spread(figures.alarm()) + ", " + figures.alarms() + " alarms");
        }
        rows.put("lost", lost());
        figures.duplicates().ifPresent(count -> rows.put("came twice or more", "%,d".formatted(count)));
        figures.handled()
                .ifPresent(
                        count -> rows.put("handled by the functions", "%,d of %,d".formatted(count, figures.sent())));
        put(rows, "due and never sent", figures.unsent());
        put(rows, "sent and never acknowledged", figures.unacknowledged());
        put(rows, "refused by the broker", figures.refused());
        put(rows, "connections lost", figures.cutOff());
        put(rows, "connections that came back", figures.reconnected());
        rows.put("CPU of the generator", cpu());
        rows.put("memory of the generator, peak", "%,d MB".formatted(figures.peakResidentBytes() / 1_000_000));
        return rows;
    }

    private String cpu() {
        return figures.sent() == 0
                ? String.format(Locale.ROOT, "%.2f s", figures.loadCpuSeconds())
                : String.format(
                        Locale.ROOT,
                        "%.2f s under load, %.1f s per million messages",
                        figures.loadCpuSeconds(),
                        figures.loadCpuSeconds() / figures.sent() * 1e6);
    }

    private String lost() {
        var lost = figures.lost();
        String judge = figures.received().isPresent() ? "by the own subscriber" : "by acknowledgements";
        return lost.isEmpty()
                ? "not known: QoS 0 without a subscriber"
                : "%,d of %,d due (%s)".formatted(lost.getAsLong(), figures.due(), judge);
    }

    private static void put(Map<String, String> rows, String name, long count) {
        if (count > 0) {
            rows.put(name, "%,d".formatted(count));
        }
    }

    private static String spread(org.twinrig.load.Latency latency) {
        return "p50 %s, p99 %s, p99.9 %s, max %s"
                .formatted(
                        Measure.time(latency.p50()),
                        Measure.time(latency.p99()),
                        Measure.time(latency.p999()),
                        Measure.time(latency.max()));
    }

    private Map<String, Object> document(OutFolder folder) {
        LoadPlan plan = figures.plan();
        var json = new LinkedHashMap<String, Object>();
        json.put("command", command);
        json.put("target", target);
        json.put("broker", plan.broker().toString());
        json.put("run", run);
        json.put("seed", plan.seed());
        json.put("devices", plan.devices());
        json.put("rate", plan.rate().toString());
        json.put("qos", plan.qos());
        json.put("window", plan.window());
        json.put("payload", plan.size().isPresent() ? plan.size().getAsInt() : "twin");
        json.put("transport", figures.transport());
        json.put("sourceAddresses", figures.sourceAddresses());
        json.put("complete", !interrupted && figures.failure().isEmpty());
        figures.failure().ifPresent(why -> json.put("failure", why));
        json.put("connectSeconds", rounded(figures.connectSeconds()));
        json.put("activeSeconds", rounded(figures.activeSeconds()));
        json.put("wallSeconds", rounded(figures.seconds()));
        json.put("cpuSeconds", rounded(figures.cpuSeconds()));
        json.put("loadCpuSeconds", rounded(figures.loadCpuSeconds()));
        json.put("peakResidentBytes", figures.peakResidentBytes());
        json.put("lossSeenBy", figures.received().isPresent() ? "subscriber" : "acknowledgements");
        json.put("metrics", metrics());
        json.put("expectations", verdicts.stream().map(LoadOutcome::verdict).toList());
        json.put(
                "timeline", figures.timeline().stream().map(LoadOutcome::second).toList());
        json.put(
                "versions",
                Json.object("twinrig", Version.text(), "java", Runtime.version().toString()));
        json.put("report", folder.report().toString());
        return json;
    }

    private Map<String, Object> metrics() {
        var metrics = new LinkedHashMap<String, Object>();
        for (Measure measure : Measure.all()) {
            metrics.put(measure.key(), measure.json(figures));
        }
        return metrics;
    }

    private static Map<String, Object> verdict(Verdict verdict) {
        return Json.object(
                "expect", verdict.expectation().text(),
                "held", verdict.held(),
                "text", verdict.text());
    }

    private static Map<String, Object> second(Second second) {
        return Json.object(
                "atSeconds", rounded(second.at()),
                "due", second.due(),
                "sent", second.sent(),
                "acknowledged", second.acknowledged(),
                "received", second.received(),
                "ackP50Ms", millis(second.p50()),
                "ackP99Ms", millis(second.p99()),
                "ackMaxMs", millis(second.max()),
                "waiting", second.waiting(),
                "connected", second.connected(),
                "residentBytes", second.residentBytes());
    }

    private static @Nullable Double millis(double seconds) {
        return Double.isNaN(seconds) ? null : Math.rint(seconds * 1e6) / 1e3;
    }

    private static double rounded(double value) {
        return Math.rint(value * 1000) / 1000;
    }
}
