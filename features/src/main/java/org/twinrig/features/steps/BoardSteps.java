package org.twinrig.features.steps;

import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinrig.core.UserError;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.time.SimTime;
import org.twinrig.detect.RiskDetector;
import org.twinrig.features.run.Execution.Report;

/** Steps that judge environmental boards: threshold alarms, risk, and their reports in the cloud's table. */
public final class BoardSteps {
    private final Trial trial;

    /** Cucumber hands in the trial. */
    public BoardSteps(Trial trial) {
        this.trial = trial;
    }

    @Then("the threshold alarm on {string} of {string} goes through {string}")
    @Says(
            value = "Holds when CloudWatch's alarm on this value of this board was told of exactly these states (OK, "
                    + "ALARM) in this order; the first is that of its first full period.",
            example = "Then the threshold alarm on \"GasLevel\" of \"ESP32-001\" goes through \"OK, ALARM, OK\"")
    public void goesThrough(String metric, String device, String states) {
        List<Alarm> alarms = alarms(metric, device);
        String found = alarms.stream().map(Alarm::level).collect(Collectors.joining(", "));
        String when = alarms.stream()
                .map(alarm ->
                        "%s at %s s".formatted(alarm.level(), Evidence.number(SimTime.toSeconds(alarm.timeNanos()))))
                .collect(Collectors.joining(", "));
        trial.verdict(
                found.equalsIgnoreCase(states.strip()),
                "the alarm on %s of %s through %s: it was %s"
                        .formatted(metric, device, states, when.isEmpty() ? "never told of" : when));
    }

    @Then("the threshold alarm on {string} of {string} is in {word} after {duration}")
    @Says(
            value = "Holds when this is the state that CloudWatch's alarm was last told to be in at that time.",
            example = "Then the threshold alarm on \"GasLevel\" of \"ESP32-001\" is in ALARM after 30 min")
    public void isIn(String metric, String device, String state, double after) {
        String last = alarms(metric, device).stream()
                .filter(alarm -> SimTime.toSeconds(alarm.timeNanos()) <= after)
                .reduce((earlier, later) -> later)
                .map(Alarm::level)
                .orElse("INSUFFICIENT_DATA");
        trial.verdict(
                last.equalsIgnoreCase(state),
                "the alarm on %s of %s in %s after %s s: it was in %s"
                        .formatted(metric, device, state, Evidence.number(after), last));
    }

    @Then("the risk label of {string} becomes {word} within {duration}")
    @Says(
            value = "Holds when a report of this board in the cloud's table has this label (LOW, HIGH) by then.",
            example = "Then the risk label of \"ESP32-001\" becomes HIGH within 50 min")
    public void becomes(String device, String label, double within) {
        String wanted = known(label);
        Optional<Report> first = reports(device, 0, within).stream()
                .filter(report -> report.riskLabel().equals(wanted))
                .findFirst();
        trial.verdict(
                first.isPresent(),
                "the risk label of %s %s within %s s: %s"
                        .formatted(
                                device,
                                wanted,
                                Evidence.number(within),
                                first.map(r -> "so at t = " + Evidence.number(r.seconds()) + " s")
                                        .orElse("it never was")));
    }

    @Then("the risk label of {string} is never {word}")
    @Says(
            value = "Holds when no report of this board in the cloud's table has this label (LOW, HIGH).",
            example = "Then the risk label of \"ESP32-001\" is never HIGH")
    public void isNever(String device, String label) {
        String unwanted = known(label);
        List<Report> all = reports(device, 0, Double.POSITIVE_INFINITY);
        Optional<Report> first = all.stream()
                .filter(report -> report.riskLabel().equals(unwanted))
                .findFirst();
        trial.verdict(
                first.isEmpty() && !all.isEmpty(),
                "the risk label of %s never %s: %s"
                        .formatted(
                                device,
                                unwanted,
                                first.map(r -> "but at t = " + Evidence.number(r.seconds()) + " s")
                                        .orElse("none of " + all.size() + " reports")));
    }

    @Then("the table holds {int} reports of {string} from {duration} to {duration}")
    @Says(
            value = "Holds when a query of the cloud's table by board and time, both ends included, gives so many "
                    + "reports in order of time.",
            example = "Then the table holds 31 reports of \"ESP32-001\" from 10 min to 20 min")
    public void holds(int count, String device, double from, double to) {
        List<Report> found = reports(device, from, to);
        boolean ordered = true;
        for (int i = 1; i < found.size(); i++) {
            ordered &= found.get(i).seconds() > found.get(i - 1).seconds();
        }
        trial.verdict(
                ordered && found.size() == count,
                "%d reports of %s from %s s to %s s: %d, %s"
                        .formatted(
                                count,
                                device,
                                Evidence.number(from),
                                Evidence.number(to),
                                found.size(),
                                ordered ? "in order" : "not in order"));
    }

    private List<Alarm> alarms(String metric, String device) {
        requireReports(device);
        return trial.findings().alarms("threshold").stream()
                .filter(alarm -> alarm.device().equals(device))
                .filter(alarm -> alarm.text().startsWith(metric + " of "))
                .toList();
    }

    private List<Report> reports(String device, double from, double to) {
        requireReports(device);
        return trial.execution().storedReports(device, from, to);
    }

    private void requireReports(String device) {
        if (trial.execution().cloudReport().isEmpty()) {
            throw new UserError("this step needs a cloud, and the run has '--target none'");
        }
        if (trial.execution().storedReports(device, 0, Double.POSITIVE_INFINITY).isEmpty()) {
            throw new UserError("\"%s\" has sent no reports; a board that does has a dht22, an mq2 and a pzem004t"
                    .formatted(device));
        }
    }

    private static String known(String label) {
        String upper = label.toUpperCase(Locale.ROOT);
        if (!RiskDetector.CLASSES.contains(upper)) {
            throw new UserError("\"%s\" is none of %s".formatted(label, String.join(", ", RiskDetector.CLASSES)));
        }
        return upper;
    }
}
