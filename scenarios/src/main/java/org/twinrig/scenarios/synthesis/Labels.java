package org.twinrig.scenarios.synthesis;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.fire.HeatRelease;
import org.twinrig.scenarios.Scenario;
import org.twinrig.scenarios.language.Rooms;
import org.twinrig.scenarios.language.Settings;
import org.twinrig.scenarios.synthesis.Episode.Span;

/** What a scenario's own words say is true when: its fires, else the state of its first fan. */
final class Labels {
    private Labels() {}

    static List<Span> of(Scenario scenario) {
        Settings root = scenario.settings();
        long end = scenario.durationNanos() + 1; // the last moment belongs to the run
        if (Rooms.any(root) || root.items("fans").isEmpty()) {
            return fires(root.items("fires"), end);
        }
        return fan(root.items("fans").get(0), end);
    }

    // From the first ignition until the last fire is out; a lull between two fires counts as fire.
    private static List<Span> fires(List<Settings> fires, long end) {
        long from = end;
        long until = 0;
        for (Settings fire : fires.stream().filter(f -> f.has("ignition")).toList()) {
            long ignition = nanos(fire, "ignition");
            from = Math.min(from, ignition);
            until = Math.max(until, ignition + SimTime.toNanos(burningSeconds(fire)));
        }
        return spans("none", "fire", from, Math.min(until, end), end);
    }

    private static double burningSeconds(Settings fire) {
        double smoulder = fire.has("smoulder") ? smoulderSeconds(fire.section("smoulder")) : 0;
        if (fire.isWritten("curve")) {
            return smoulder
                    + fire.items("curve").stream()
                            .mapToDouble(p -> p.number("at"))
                            .max()
                            .orElse(0);
        }
        if (!fire.has("peak")) {
            return smoulder;
        }
        String growth = fire.text("growth").toUpperCase(java.util.Locale.ROOT).replace('-', '_');
        double alpha = HeatRelease.Growth.valueOf(growth).alpha();
        return smoulder
                + new HeatRelease.TSquared(alpha, fire.number("peak"), fire.number("steady"), fire.number("decay"))
                        .endSeconds();
    }

    private static double smoulderSeconds(Settings stage) {
        return stage.items("curve").stream()
                .mapToDouble(p -> p.number("at"))
                .max()
                .orElseGet(() -> stage.number("duration"));
    }

    // One fault or one loss of power is what episodes have; the first of each counts.
    private static List<Span> fan(Settings fan, long end) {
        if (fan.isWritten("runs") && fan.items("runs").isEmpty()) {
            return List.of(new Span("stopped", 0, end));
        }
        if (!fan.items("faults").isEmpty()) {
            Settings fault = fan.items("faults").get(0);
            long until = fault.has("until") ? nanos(fault, "until") : end;
            return spans("running", "fault", nanos(fault, "from"), Math.min(until, end), end);
        }
        if (!fan.items("runs").isEmpty()) {
            Settings run = fan.items("runs").get(0);
            long until = run.has("until") ? nanos(run, "until") : end;
            return spans("stopped", "running", nanos(run, "from"), Math.min(until, end), end);
        }
        return List.of(new Span("running", 0, end));
    }

    private static List<Span> spans(String outside, String inside, long from, long until, long end) {
        var spans = new ArrayList<Span>();
        if (from > 0) {
            spans.add(new Span(outside, 0, from));
        }
        if (until > from) {
            spans.add(new Span(inside, from, until));
        }
        if (until < end && from < end) {
            spans.add(new Span(outside, until, end));
        }
        return spans;
    }

    private static long nanos(Settings settings, String key) {
        return SimTime.toNanos(settings.number(key));
    }
}
