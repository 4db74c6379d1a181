package org.twinrig.features.cli.hil;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.time.SimTime;
import org.twinrig.features.cli.Console;
import org.twinrig.features.cli.ExitStatus;
import org.twinrig.features.cli.Facts;
import org.twinrig.features.cli.Version;
import org.twinrig.features.run.Execution;
import org.twinrig.features.run.Json;
import org.twinrig.features.run.OutFolder;
import org.twinrig.features.run.ResultDocument;
import org.twinrig.features.run.Verdicts;
import org.twinrig.hil.frame.Message;
import org.twinrig.hil.play.Lateness;
import org.twinrig.hil.play.PlayReport;
import org.twinrig.report.ReportPage;

/** What is said and left after playing into a device. */
record PlayOutcome(Execution execution, PlayReport report, String port, int baud, double speed) {
    private static final int BITS_PER_BYTE = 10; // start, eight data, stop
    private static final double MOST_OF_A_LINE = 0.8; // [-], beyond it queues grow

    /** What is judged: whether everything arrived. Being late is told, and judged by nobody. */
    static List<Verdicts.Verdict> verdicts(PlayReport report) {
        String sent = "%,d readings in %,d frames sent".formatted(report.readings(), report.frames());
        String account = report.stats().map(PlayOutcome::account).orElse("the device gave no account");
        return List.of(new Verdicts.Verdict(
                report.intact(),
                "%s; %s; from the device %,d broken frames, %,d refusals"
                        .formatted(sent, account, report.brokenAnswers(), report.refused())));
    }

    private static String account(Message.Stats stats) {
        return "the device took %,d readings, %,d broken frames, %,d overruns"
                .formatted(stats.readings(), stats.broken(), stats.overruns());
    }

    /** Writes result and report, says what happened, and returns the exit status. */
    int finish(Console console) {
        OutFolder folder = execution.out();
        var verdicts = verdicts(report);
        boolean held = report.intact();
        var document = ResultDocument.of(execution, "none", verdicts, Version.text());
        document.put("hil", json());
        folder.write(folder.result(), Console.text(document));
        var info = execution.info().orElseThrow();
        var part = new ReportPage.Part(
                info.scenario(),
                held ? "passed" : "failed",
                held ? "" : verdicts.get(0).text(),
                folder.recording());
        folder.write(folder.report(), new ReportPage(info.title(), facts(), List.of(part), folder.path()).html());
        tell(console, verdicts.get(0));
        console.result("report: " + folder.report());
        console.document(document);
        return held ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private void tell(Console console, Verdicts.Verdict verdict) {
        for (Alarm alarm : execution.findings().alarms()) {
            console.result("  " + Verdicts.described(alarm));
        }
        report.leftOut().forEach((topic, reason) -> console.say("  not sent: " + topic + ": " + reason));
        report.lateness()
                .forEach((topic, lateness) -> console.result(
                        "  %-32s %8d readings, late by p50 %.2f, p99 %.2f, max %.2f ms, %d of them later than the next was due"
                                .formatted(
                                        topic,
                                        lateness.count(),
                                        lateness.millis(50),
                                        lateness.millis(99),
                                        lateness.millis(100),
                                        lateness.late())));
        if (report.restarts() > 0) {
            console.warn("%s started anew %d times while being played to"
                    .formatted(report.device().name(), report.restarts()));
        }
        if (report.late() > 0) {
            console.warn(lateHint());
        }
        console.result((verdict.held() ? "passed: " : "FAILED: ") + verdict.text());
    }

    private String lateHint() {
        double seconds = SimTime.toSeconds(execution.result().orElseThrow().endNanos()) / speed;
        double needed = report.bytes() / seconds / 1000;
        double carried = baud / (double) BITS_PER_BYTE / 1000;
        String reason = needed < MOST_OF_A_LINE * carried
                ? "the line was fast enough, so this machine or the device was busy: play slower, or send less with --only"
                : "raise --baud, or send less with --only";
        return "%,d readings were late; they need %.1f kB/s, a line of %d baud carries %.1f: %s"
                .formatted(report.late(), needed, baud, carried, reason);
    }

    private Map<String, String> facts() {
        var facts = Facts.of(execution.info().orElseThrow().seed(), "none");
        facts.put("device", report.device().name() + " " + report.device().version());
        facts.put("port", port);
        facts.put("late readings", Long.toString(report.late()));
        return facts;
    }

    private Map<String, Object> json() {
        var lateness = new LinkedHashMap<String, Object>();
        report.lateness().forEach((topic, l) -> lateness.put(topic, json(l)));
        return Json.object(
                "port", port,
                "baud", baud,
                "speed", speed,
                "device", report.device().name(),
                "firmware", report.device().version(),
                "frames", report.frames(),
                "bytes", report.bytes(),
                "readings", report.readings(),
                "late", report.late(),
                "lateness", lateness,
                "leftOut", report.leftOut(),
                "brokenAnswers", report.brokenAnswers(),
                "refused", report.refused(),
                "restarts", report.restarts(),
                "deviceStats", report.stats().map(PlayOutcome::json).orElse(null));
    }

    private static Map<String, Object> json(Lateness lateness) {
        return Json.object(
                "readings", lateness.count(),
                "late", lateness.late(),
                "msP50", lateness.millis(50),
                "msP99", lateness.millis(99),
                "msMax", lateness.millis(100));
    }

    private static Map<String, Object> json(Message.Stats stats) {
        return Json.object(
                "intact", stats.good(),
                "broken", stats.broken(),
                "bytes", stats.bytes(),
                "readings", stats.readings(),
                "overruns", stats.overruns());
    }
}
