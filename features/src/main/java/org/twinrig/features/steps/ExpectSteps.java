package org.twinrig.features.steps;

import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.twinrig.core.UserError;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.time.SimTime;
import org.twinrig.features.run.Verdicts;
import org.twinrig.scenarios.Courses.Trend;
import org.twinrig.scenarios.Expectation;
import org.twinrig.scenarios.units.Quantity;

/** Steps that judge: alarms, readings against limits, and what the cloud made of it. */
public final class ExpectSteps {
    private static final List<String> FIRE_LEVELS = List.of("INFO", "WARNING", "ALERT", "EMERGENCY");
    private static final List<String> FAN_STATES = List.of("RUNNING", "STOPPED", "FAULT");
    private static final List<String> BEARING_STATES =
            List.of("HEALTHY", Verdicts.FAULTY, "INNER_RACE", "BALL", "OUTER_RACE");

    private final Trial trial;

    /** Cucumber hands in the trial. */
    public ExpectSteps(Trial trial) {
        this.trial = trial;
    }

    @Then("a fire alarm of at least {word} is raised within {duration} of the ignition")
    @Says(
            value = "Holds when the fire detector reports this level or a higher one in time, and not before the fire.",
            example = "Then a fire alarm of at least WARNING is raised within 60 s of the ignition")
    public void fireAlarm(String level, double within) {
        judge(new Expectation.OfAlarm("fire", false, known(level, FIRE_LEVELS), within));
    }

    @Then("no fire alarm of {word} or above is raised")
    @Says(
            value = "Holds when the fire detector never reports this level or a higher one.",
            example = "Then no fire alarm of ALERT or above is raised")
    public void noFireAlarm(String level) {
        judge(new Expectation.OfAlarm("fire", true, known(level, FIRE_LEVELS), Double.POSITIVE_INFINITY));
    }

    @Then("no fire alarm of {word} or above is raised before the ignition")
    @Says(
            value = "Holds when the fire detector keeps quiet until something burns.",
            example = "Then no fire alarm of WARNING or above is raised before the ignition")
    public void noFireAlarmBefore(String level) {
        String wanted = known(level, FIRE_LEVELS);
        requireDetector("fire");
        long ignition = trial.findings()
                .firstEvent("ignition")
                .orElseThrow(() -> new UserError("nothing burns in this scenario, so there is no ignition"))
                .timeNanos();
        Optional<Alarm> early = trial.findings().alarms("fire").stream()
                .filter(alarm -> alarm.timeNanos() < ignition && Verdicts.isAtLeast(alarm.level(), wanted))
                .findFirst();
        String claim = "no fire alarm of " + wanted + " or above before the ignition at "
                + Evidence.number(SimTime.toSeconds(ignition)) + " s";
        trial.verdict(
                early.isEmpty(),
                claim + early.map(a -> ": but " + Verdicts.described(a)).orElse(": none came"));
    }

    @Then("the fan is reported as {word} within {duration}")
    @Says(
            value = "Holds when the fan monitor reports this state in time, counted from what happened to the fan (or "
                    + "from the start when nothing did).",
            example = "Then the fan is reported as FAULT within 20 s")
    public void fanReported(String state, double within) {
        judge(new Expectation.OfAlarm("fan", false, known(state, FAN_STATES), within));
    }

    @Then("the fan is never reported as {word}")
    @Says(
            value = "Holds when the fan monitor never reports this state.",
            example = "Then the fan is never reported as FAULT")
    public void fanNeverReported(String state) {
        judge(new Expectation.OfAlarm("fan", true, known(state, FAN_STATES), Double.POSITIVE_INFINITY));
    }

    @Then("the bearing is reported as {word} within {duration}")
    @Says(
            value =
                    "Holds when the bearing monitor reports this state in time, counted from the fault: INNER_RACE, BALL, "
                            + "OUTER_RACE, or FAULTY for any of them.",
            example = "Then the bearing is reported as INNER_RACE within 20 s")
    public void bearingReported(String state, double within) {
        judge(new Expectation.OfAlarm("bearing", false, known(state, BEARING_STATES), within));
    }

    @Then("the bearing is never reported as {word}")
    @Says(
            value = "Holds when the bearing monitor never reports this state; FAULTY stands for any pit.",
            example = "Then the bearing is never reported as FAULTY")
    public void bearingNeverReported(String state) {
        judge(new Expectation.OfAlarm("bearing", true, known(state, BEARING_STATES), Double.POSITIVE_INFINITY));
    }

    @Then("the scenario's own expectations hold")
    @Says(
            value = "Holds when all that the scenario file itself expects of the detectors comes true.",
            example = "Then the scenario's own expectations hold")
    public void ownExpectations() {
        if (trial.scenario().expectations().isEmpty()) {
            throw new UserError("the scenario " + trial.scenario().name() + " expects nothing");
        }
        trial.scenario().expectations().forEach(this::judge);
    }

    @Then("{string} of {string} rises above {quantity} within {duration}")
    @Says(
            value = "Holds when some reading of this field of this board is above the value in time, from the start.",
            example = "Then \"co2Ppm\" of \"hall-1\" rises above 900 ppm within 200 s")
    public void risesAbove(String field, String device, Quantity limit, double within) {
        Evidence evidence = evidence(ChannelKind.READING, field, device, limit);
        trial.attach(evidence.svg(), field);
        trial.verdict(evidence.exceedsWithin(within), evidence.risen(within));
    }

    @Then("{string} of {string} stays between {quantity} and {quantity}")
    @Says(
            value = "Holds when every reading of this field of this board lies in the range.",
            example = "Then \"tempC\" of \"hall-1\" stays between 15 °C and 40 °C")
    public void staysBetween(String field, String device, Quantity low, Quantity high) {
        Evidence floor = evidence(ChannelKind.READING, field, device, low);
        Evidence ceiling = evidence(ChannelKind.READING, field, device, high);
        trial.attach(ceiling.svg(), field);
        trial.verdict(
                floor.lowest() >= floor.limit() && ceiling.highest() <= ceiling.limit(),
                "%s of %s between %s and %s: it was between %s and %s"
                        .formatted(
                                field,
                                device,
                                floor.limitText(),
                                ceiling.limitText(),
                                Evidence.number(floor.lowest()),
                                Evidence.number(ceiling.highest())));
    }

    @Then("the true {string} rises above {quantity}")
    @Says(
            value = "Holds when this field of the simulated truth is above the value at some time; for checks of the "
                    + "scenario itself, no sensor is asked.",
            example = "Then the true \"upperTempC\" rises above 60 °C")
    public void truthRises(String field, Quantity limit) {
        Evidence evidence = evidence(ChannelKind.TRUTH, field, "", limit);
        trial.attach(evidence.svg(), field);
        trial.verdict(evidence.exceedsWithin(Double.POSITIVE_INFINITY), evidence.risen(Double.POSITIVE_INFINITY));
    }

    @Then("the true {string} stays below {quantity}")
    @Says(
            value = "Holds when this field of the simulated truth never reaches the value.",
            example = "Then the true \"upperTempC\" stays below 40 °C")
    public void truthStaysBelow(String field, Quantity limit) {
        Evidence evidence = evidence(ChannelKind.TRUTH, field, "", limit);
        trial.attach(evidence.svg(), field);
        trial.verdict(
                evidence.highest() < evidence.limit(),
                "the true %s below %s: its highest was %s"
                        .formatted(field, evidence.limitText(), Evidence.number(evidence.highest())));
    }

    @Then("every alarm is delivered")
    @Says(
            value = "Holds when each alarm came back through the cloud's notifications with its latency measured.",
            example = "Then every alarm is delivered")
    public void everyAlarmDelivered() {
        requireCloud();
        List<Alarm> alarms = trial.findings().alarms();
        long lost = alarms.stream()
                .filter(alarm -> Double.isNaN(alarm.deliveryMillis()))
                .count();
        trial.verdict(
                !alarms.isEmpty() && lost == 0,
                "every alarm delivered: %d of %d".formatted(alarms.size() - lost, alarms.size()));
    }

    @Then("every message is accounted for")
    @Says(
            value = "Holds when each message that was published has been acknowledged and processed exactly once, and "
                    + "none was rejected.",
            example = "Then every message is accounted for")
    public void everyMessageAccountedFor() {
        requireCloud();
        var report = trial.execution().cloudReport().orElseThrow();
        trial.verdict(report.accountedFor(), "every message accounted for: " + report.summary());
    }

    private void judge(Expectation expectation) {
        if (expectation instanceof Expectation.OfAlarm alarm) {
            requireDetector(alarm.alarm());
        }
        var verdict = Verdicts.judge(expectation, trial.findings());
        trial.verdict(verdict.held(), verdict.text());
    }

    private Evidence evidence(ChannelKind kind, String field, String source, Quantity limit) {
        Optional<Trend> trend = trial.findings().trend(kind, source, field);
        return Evidence.of(
                trend.orElseThrow(() -> new UserError("there is no \"%s\" %s; there are %s"
                        .formatted(
                                field,
                                kind == ChannelKind.TRUTH ? "in the truth" : "on \"" + source + "\"",
                                trial.findings().fields(kind, source)))),
                field,
                limit);
    }

    /** Without cloud or detector nothing alarms, and "never" would hold of itself. */
    private void requireDetector(String alarm) {
        if (!trial.isJudged()) {
            requireCloud();
        }
        Set<String> topics = trial.findings().counts().keySet();
        boolean there = switch (alarm) {
            case "fire" -> together(topics, "/lepton35", "/scd41");
            case "bearing" -> together(topics, "/iepe100", "/tacho");
            default -> topics.stream().anyMatch(topic -> topic.endsWith("/mls160a"));
        };
        if (!there) {
            throw new UserError(
                    switch (alarm) {
                        case "fire" ->
                            "no board here detects fires; add e.g. 'Given a fire detector \"hall-1\" at 0.2 m, 0.2 m, 2.4 m'";
                        case "bearing" ->
                            "no board here listens to a bearing; add e.g. 'Given a bearing monitor \"monitor-1\" on \"motor-1\"'";
                        default ->
                            "no board here watches a fan; add e.g. 'Given a fan monitor \"monitor-1\" on \"fan-1\"'";
                    });
        }
    }

    /** Whether one board has both parts. */
    private static boolean together(Set<String> topics, String one, String other) {
        return topics.stream().anyMatch(topic -> topic.endsWith(one) && topics.contains(topic.replace(one, other)));
    }

    private void requireCloud() {
        if (trial.execution().cloudReport().isEmpty()) {
            throw new UserError("this step needs a cloud, and the run has '--target none'");
        }
    }

    private static String known(String word, List<String> words) {
        String upper = word.toUpperCase(Locale.ROOT);
        if (!words.contains(upper)) {
            throw new UserError("\"%s\" is none of %s".formatted(word, String.join(", ", words)));
        }
        return upper;
    }
}
