package org.twinrig.features.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.Event;
import org.twinrig.core.time.SimTime;
import org.twinrig.scenarios.CourseVerdict;
import org.twinrig.scenarios.Expectation;
import org.twinrig.scenarios.Expectation.OfAlarm;

/** Judges what a scenario expects against what came. */
public final class Verdicts {
    /** Stands for every state of a bearing but health. */
    public static final String FAULTY = "FAULTY";

    private static final List<String> FIRE_LEVELS = List.of("INFO", "WARNING", "ALERT", "EMERGENCY");

    /**
     * One judged expectation.
     *
     * @param held whether it held
     * @param text what was expected, and the evidence
     */
    public record Verdict(boolean held, String text) {
        /** As an entry of the recording at {@code timeNanos} [ns since start]. */
        public Event event(long timeNanos, String subject) {
            return new Event(timeNanos, "verdict", subject, text, Map.of("verdict", held ? "passed" : "failed"));
        }
    }

    private Verdicts() {}

    /** Judges all {@code expectations}. */
    public static List<Verdict> judge(List<Expectation> expectations, Findings findings) {
        var verdicts = new ArrayList<Verdict>();
        for (Expectation expectation : expectations) {
            verdicts.add(judge(expectation, findings));
        }
        return verdicts;
    }

    /** Judges one expectation. */
    public static Verdict judge(Expectation expectation, Findings findings) {
        if (expectation instanceof OfAlarm alarm) {
            return alarm.never() ? judgeNever(alarm, findings) : judgeOnce(alarm, findings);
        }
        var course = CourseVerdict.of((Expectation.OfCourse) expectation, findings.courses());
        return new Verdict(course.held(), course.text());
    }

    private static Verdict judgeNever(OfAlarm wanted, Findings findings) {
        String claim = "no %s alarm of %s%s".formatted(wanted.alarm(), wanted.level(), orAbove(wanted));
        return matching(wanted, findings)
                .map(alarm -> new Verdict(false, claim + ": but " + described(alarm)))
                .orElseGet(() -> new Verdict(true, claim + ": none came"));
    }

    private static Verdict judgeOnce(OfAlarm wanted, Findings findings) {
        Optional<Event> cause = cause(wanted.alarm(), wanted.level(), findings);
        double from = cause.map(event -> SimTime.toSeconds(event.timeNanos())).orElse(0.0);
        String claim = "a %s alarm of %s%s%s"
                .formatted(
                        wanted.alarm(),
                        wanted.level(),
                        orAbove(wanted),
                        Double.isInfinite(wanted.withinSeconds())
                                ? ""
                                : " within %.0f s%s"
                                        .formatted(
                                                wanted.withinSeconds(),
                                                cause.map(event -> " of " + event.kind())
                                                        .orElse("")));
        Optional<Alarm> early = findings.alarms(wanted.alarm()).stream()
                .filter(alarm -> matches(wanted, alarm) && SimTime.toSeconds(alarm.timeNanos()) < from)
                .filter(alarm ->
                        wanted.alarm().equals("fire") || !wanted.level().equals("RUNNING"))
                .findFirst();
        if (early.isPresent()) {
            return new Verdict(false, claim + ": but it came before there was a cause, " + described(early.get()));
        }
        Optional<Alarm> alarm = findings.alarms(wanted.alarm()).stream()
                .filter(a -> matches(wanted, a))
                .findFirst();
        if (alarm.isEmpty()) {
            return new Verdict(false, claim + ": none came" + highest(wanted, findings));
        }
        double after = SimTime.toSeconds(alarm.get().timeNanos()) - from;
        String evidence = "%s, %.1f s after".formatted(described(alarm.get()), after);
        return new Verdict(after <= wanted.withinSeconds(), claim + ": " + evidence);
    }

    /**
     * What makes an alarm right: a fire's ignition, a fan's loss of power, the fault of a fan or a bearing; empty when
     * nothing happened.
     */
    public static Optional<Event> cause(String alarmKind, String level, Findings findings) {
        return switch (alarmKind + " " + level) {
            case "fan STOPPED" -> findings.firstEvent("power-off").or(() -> findings.firstEvent("fan-stopped"));
            case "fan FAULT", "bearing INNER_RACE", "bearing BALL", "bearing OUTER_RACE", "bearing FAULTY" ->
                findings.firstEvent("fault-onset");
            case "fan RUNNING", "bearing HEALTHY", "threshold OK", "threshold ALARM" -> Optional.empty();
            default -> findings.firstEvent("ignition");
        };
    }

    private static Optional<Alarm> matching(OfAlarm wanted, Findings findings) {
        return findings.alarms(wanted.alarm()).stream()
                .filter(alarm -> matches(wanted, alarm))
                .findFirst();
    }

    private static boolean matches(OfAlarm wanted, Alarm alarm) {
        return isAtLeast(alarm.level(), wanted.level());
    }

    /** Whether a fire level is at least another; states equal themselves, and {@value #FAULTY} all but health. */
    public static boolean isAtLeast(String level, String wanted) {
        if (wanted.equals(FAULTY)) {
            return !level.equals("HEALTHY");
        }
        int rank = FIRE_LEVELS.indexOf(level);
        int wantedRank = FIRE_LEVELS.indexOf(wanted);
        return wantedRank < 0 ? level.equals(wanted) : rank >= wantedRank;
    }

    private static String orAbove(OfAlarm wanted) {
        return wanted.alarm().equals("fire") && !wanted.level().equals("EMERGENCY") ? " or above" : "";
    }

    private static String highest(OfAlarm wanted, Findings findings) {
        return findings.alarms(wanted.alarm()).stream()
                .max(java.util.Comparator.comparingInt(alarm -> FIRE_LEVELS.indexOf(alarm.level())))
                .map(alarm -> "; the highest was " + described(alarm))
                .orElse("; the detector said nothing");
    }

    /** An alarm in words. */
    public static String described(Alarm alarm) {
        return String.format(
                Locale.ROOT,
                "%s at t = %.1f s by %s (score %.2f)",
                alarm.level(),
                SimTime.toSeconds(alarm.timeNanos()),
                alarm.device(),
                alarm.score());
    }
}
