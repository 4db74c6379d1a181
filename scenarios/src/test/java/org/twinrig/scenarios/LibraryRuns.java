package org.twinrig.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.twinrig.scenarios.Expectation.OfCourse;
import org.twinrig.scenarios.language.Settings;

/** Runs scenarios of the library and judges what they expect of truth and readings; alarms are the detectors' matter. */
final class LibraryRuns {
    private static final ScenarioLibrary LIBRARY = new ScenarioLibrary();
    private static final Set<String> PICTURE = Set.of("hottestC", "meanC");

    private LibraryRuns() {}

    /** The names of those whose names {@code begin} so, and that expect something of truth or readings. */
    static Stream<String> named(String... begin) {
        return LIBRARY.names().stream()
                .filter(name -> Stream.of(begin).anyMatch(name::startsWith))
                .filter(name -> !courses(LIBRARY.load(name)).isEmpty());
    }

    /** All that expect something of truth or readings. */
    static Stream<String> all() {
        return named("");
    }

    private static List<OfCourse> courses(Scenario scenario) {
        return scenario.expectations().stream()
                .filter(OfCourse.class::isInstance)
                .map(OfCourse.class::cast)
                .toList();
    }

    /** Fails with the evidence of everything in scenario {@code name} that does not hold. */
    static void holds(String name) {
        var scenario = LIBRARY.load(name);
        var courses = new Courses();
        new Run(withoutIdleCameras(scenario), scenario.seed(), 1).execute(List.of(courses), Progress.NONE);
        var missed = courses(scenario).stream()
                .map(wanted -> CourseVerdict.of(wanted, courses))
                .filter(verdict -> !verdict.held())
                .map(CourseVerdict.Verdict::text);
        assertThat(missed).isEmpty();
    }

    /** Leaves out thermal cameras of whose pictures nothing is expected; each takes seconds for a minute. */
    private static Scenario withoutIdleCameras(Scenario scenario) {
        var watched = courses(scenario).stream()
                .filter(wanted -> PICTURE.contains(wanted.field()))
                .map(OfCourse::source)
                .toList();
        var left = scenario;
        for (Settings device : scenario.settings().items("devices")) {
            String name = device.text("name");
            if (device.items("sensors").get(0).text("type").equals("lepton35") && !watched.contains(name)) {
                left = left.without("devices." + name + ".sensors.0");
            }
        }
        return left;
    }
}
