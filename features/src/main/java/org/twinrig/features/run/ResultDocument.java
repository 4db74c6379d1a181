package org.twinrig.features.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.Event;
import org.twinrig.core.time.SimTime;
import org.twinrig.pipeline.CloudReport;

/** {@code result.json} of a run; names once published stay. */
public final class ResultDocument {
    private ResultDocument() {}

    /**
     * The document of a finished execution.
     *
     * @param target the cloud it ran against, or {@code none}
     * @param verdicts what was judged
     * @param version of TwinRig
     */
    public static Map<String, Object> of(
            Execution execution, String target, List<Verdicts.Verdict> verdicts, String version) {
        var json = new LinkedHashMap<String, Object>();
        var info = execution.info().orElseThrow();
        var result = execution.result().orElseThrow();
        json.put("scenario", info.scenario());
        json.put("title", info.title());
        json.put("seed", info.seed());
        json.put("target", target);
        json.put("complete", result.complete());
        json.put("simulatedSeconds", SimTime.toSeconds(result.endNanos()));
        json.put("wallSeconds", rounded(execution.watch().wallSeconds()));
        json.put("cpuSeconds", rounded(execution.watch().cpuSeconds()));
        json.put("conservationError", result.conservationError());
        json.put("counts", execution.counts());
        json.put("alarms", alarms(execution.findings()));
        json.put("verdicts", verdicts.stream().map(ResultDocument::verdict).toList());
        execution.cloudReport().ifPresent(report -> json.put("cloud", cloud(report)));
        json.put(
                "versions",
                Json.object("twinrig", version, "java", Runtime.version().toString()));
        json.put("sha256", execution.hashes());
        json.put("recording", execution.out().recording().toString());
        json.put("report", execution.out().report().toString());
        return json;
    }

    private static List<Map<String, Object>> alarms(Findings findings) {
        return findings.alarms().stream().map(alarm -> alarm(alarm, findings)).toList();
    }

    private static Map<String, Object> alarm(Alarm alarm, Findings findings) {
        var json = new LinkedHashMap<String, Object>();
        Long cause = Verdicts.cause(alarm.kind(), alarm.level(), findings)
                .map(Event::timeNanos)
                .filter(nanos -> nanos <= alarm.timeNanos())
                .orElse(null);
        boolean delivered = !Double.isNaN(alarm.deliveryMillis());
        double detected = SimTime.toSeconds(alarm.timeNanos());
        json.put("kind", alarm.kind());
        json.put("device", alarm.device());
        json.put("level", alarm.level());
        json.put("score", alarm.score());
        json.put("becameTrueSeconds", cause == null ? null : SimTime.toSeconds(cause));
        json.put("detectedSeconds", detected);
        json.put("deliveredSeconds", delivered ? rounded(detected + alarm.deliveryMillis() / 1000) : null);
        json.put("detectionLatencyMs", cause == null ? null : rounded((alarm.timeNanos() - cause) / 1e6));
        json.put("deliveryLatencyMs", delivered ? rounded(alarm.deliveryMillis()) : null);
        json.put("text", alarm.text());
        return json;
    }

    private static Map<String, Object> verdict(Verdicts.Verdict verdict) {
        return Json.object("verdict", verdict.held() ? "passed" : "failed", "text", verdict.text());
    }

    private static Map<String, Object> cloud(CloudReport report) {
        var json = new LinkedHashMap<String, Object>();
        json.put("published", report.published());
        json.put("acknowledged", report.acknowledged());
        json.put("processed", report.done());
        json.put("rejected", report.rejected());
        json.put("failed", report.failed());
        json.put("duplicates", report.duplicates());
        json.put("lost", report.lost());
        json.put("stored", report.stored());
        json.put("alarmsDelivered", report.alarmsDelivered());
        json.put("handlingMsP50", rounded(report.handlingMillis50()));
        json.put("handlingMsP99", rounded(report.handlingMillis99()));
        json.put("alarmMsP50", rounded(report.alarmMillis50()));
        json.put("alarmMsP99", rounded(report.alarmMillis99()));
        json.put("problems", report.problems());
        return json;
    }

    private static @org.jspecify.annotations.Nullable Double rounded(double value) {
        return Double.isFinite(value) ? Math.rint(value * 1000) / 1000 : null;
    }
}
