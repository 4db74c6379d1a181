package org.twinrig.features.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.core.recording.Sink;
import org.twinrig.features.run.CloudChoice;
import org.twinrig.features.run.Execution;
import org.twinrig.features.run.Findings;
import org.twinrig.features.run.OutFolder;
import org.twinrig.features.run.Verdicts;
import org.twinrig.scenarios.Progress;
import org.twinrig.scenarios.Run;
import org.twinrig.scenarios.RunResult;
import org.twinrig.scenarios.Scenario;
import org.twinrig.scenarios.ScenarioLibrary;

/**
 * One Gherkin scenario at work: the steps before build a scenario, the first that needs results runs it, the steps
 * after judge what came out. Cucumber makes one for each scenario.
 */
public final class Trial {
    private static final String BARE = "name: feature\ntitle: From a feature\nduration: 5 min\n";

    private final List<Verdicts.Verdict> verdicts = new ArrayList<>();
    private @Nullable Scenario scenario;
    private @Nullable Execution execution;
    private io.cucumber.java.@Nullable Scenario cucumber;
    private @Nullable Judge judge;
    private long seed = -1;

    /** Something that hears the run's readings and reports, in the place of the cloud. */
    @FunctionalInterface
    interface Judge {
        /** Runs {@code run} to its end; the run and what is reported go to {@code sinks}. */
        RunResult hear(Run run, List<Sink> sinks, Progress progress);
    }

    /** Remembers which Gherkin scenario this is. */
    @Before
    public void begin(io.cucumber.java.Scenario gherkin) {
        this.cucumber = gherkin;
    }

    /** Writes the verdicts into the recording and closes it, whatever happened. */
    @After
    public void end(io.cucumber.java.Scenario gherkin) {
        Path recording = null;
        if (execution != null) {
            recording = execution.out().recording();
            execution.note(verdicts);
            execution.close();
        }
        Trials.finish(gherkin.getId(), new Trials.Finished(seed, recording));
    }

    /** Starts from a scenario of the library or a file. */
    void load(String nameOrPath) {
        requireNotRun();
        scenario = new ScenarioLibrary().load(nameOrPath);
    }

    /** Changes the scenario. */
    void change(UnaryOperator<Scenario> change) {
        requireNotRun();
        scenario = change.apply(scenario());
    }

    /** Changes the scenario, or begins one with this {@code section} when there is none yet. */
    void changeOrBegin(UnaryOperator<Scenario> change, String section) {
        requireNotRun();
        scenario = scenario == null ? Scenario.parse(BARE + section + "\n", "feature") : change.apply(scenario);
    }

    /** Lets {@code newJudge} hear the readings in the place of the cloud. */
    void judgedBy(Judge newJudge) {
        requireNotRun();
        judge = newJudge;
    }

    /** True when something hears the readings and may report: the cloud, or a device. */
    boolean isJudged() {
        return judge != null || execution().cloudReport().isPresent();
    }

    /** The scenario as it is now. */
    Scenario scenario() {
        if (scenario == null) {
            throw new UserError(
                    "there is no scenario yet; begin with e.g. 'Given the scenario \"waste-basket-fire\"' or a room or a fan");
        }
        return scenario;
    }

    /** The results; runs the scenario when it has not run yet. */
    Findings findings() {
        return execution().findings();
    }

    /** The execution; runs the scenario when it has not run yet. */
    Execution execution() {
        if (execution == null) {
            Scenario toRun = scenario();
            seed = seedOf(toRun);
            var settings = Trials.settings();
            var run = new Run(toRun, seed, 1);
            Trials.begins(run);
            execution = new Execution(OutFolder.prepare(settings.out().resolve(folderName())));
            run(execution, run);
            Trials.requireNotStopped(); // half a run is not judged
        }
        return execution;
    }

    private void run(Execution fresh, Run run) {
        var device = judge;
        if (device != null) {
            fresh.run((sinks, progress) -> device.hear(run, sinks, progress), Optional.empty(), Progress.NONE);
        } else {
            fresh.run(run::execute, Trials.settings().cloud().map(CloudChoice::nextDoor), Progress.NONE);
        }
    }

    /** Notes a verdict and fails the step when it did not hold. */
    void verdict(boolean held, String text) {
        verdicts.add(new Verdicts.Verdict(held, text));
        if (!held) {
            throw new NotHeld(text
                    + "\n  (seed %d; 'twinrig report %s' shows it)"
                            .formatted(seed, shown(execution().out().recording())));
        }
    }

    private static Path shown(Path recording) {
        Path here = Path.of("").toAbsolutePath();
        return recording.startsWith(here) ? here.relativize(recording) : recording;
    }

    /** Attaches a picture to the step at work. */
    void attach(String svg, String name) {
        if (cucumber != null) {
            cucumber.attach(svg, "image/svg+xml", name);
        }
    }

    private long seedOf(Scenario toRun) {
        Optional<String> tag =
                tags().stream().filter(t -> t.startsWith("@seed:")).findFirst();
        if (tag.isPresent()) {
            return seedOf(tag.get());
        }
        return Trials.settings().seed().orElse(toRun.seed());
    }

    private static long seedOf(String tag) {
        String number = tag.substring("@seed:".length());
        if (!number.matches("[0-9]{1,18}")) {
            throw new UserError("the tag " + tag + " holds no seed; a whole number is needed, e.g. @seed:7");
        }
        return Long.parseLong(number);
    }

    private List<String> tags() {
        return cucumber == null ? List.of() : List.copyOf(cucumber.getSourceTagNames());
    }

    private String folderName() {
        if (cucumber == null) {
            return "scenario";
        }
        String feature =
                cucumber.getUri().getSchemeSpecificPart().replaceAll(".*/", "").replace(".feature", "");
        String name = (feature + "-" + cucumber.getLine() + "-" + cucumber.getName()).toLowerCase(Locale.ROOT);
        String folder = name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return folder.length() > 80 ? folder.substring(0, 80) : folder;
    }

    private void requireNotRun() {
        if (execution != null) {
            throw new UserError("the scenario has already run; what it contains must be said before the first Then");
        }
    }
}
