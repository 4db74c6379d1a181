package org.twinrig.features.steps;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import org.twinrig.core.UserError;
import org.twinrig.core.recording.Sink;
import org.twinrig.hil.device.Bench;
import org.twinrig.hil.device.Firmware;
import org.twinrig.hil.play.PlayReport;
import org.twinrig.hil.play.Stimulus;
import org.twinrig.scenarios.Progress;
import org.twinrig.scenarios.Run;
import org.twinrig.scenarios.RunResult;

/** Steps on the bench: a device of its own hears the sensors and reports; the cloud stays out of it. */
public final class RigSteps {
    private final Trial trial;
    private @Nullable Bench bench;
    private @Nullable PlayReport report;
    private double speed = 1;

    /** Cucumber hands in the trial. */
    public RigSteps(Trial trial) {
        this.trial = trial;
    }

    /** Takes the device off the bench, whatever happened. */
    @After
    public void clear() {
        if (bench != null) {
            bench.close();
        }
    }

    @Given("the device under test is connected")
    @Says(
            value =
                    "Builds the firmware of hil/firmware, starts it at a virtual serial port, and lets it judge instead of "
                            + "the cloud; skipped where there is no C compiler or no Linux.",
            example = "Given the device under test is connected")
    public void deviceIsConnected() {
        Firmware.obstacle().ifPresent(obstacle -> {
            throw new TestAbortedException(obstacle);
        });
        bench = Bench.set();
        trial.judgedBy(this::play);
    }

    @When("it is played to the device at {int} times the real speed")
    @Says(
            value =
                    "Sends every reading to the device at its moment, for the scenario's own duration; the moments of its "
                            + "alarms are those of the readings.",
            example = "When it is played to the device at 10 times the real speed")
    public void isPlayed(int factor) {
        bench();
        if (factor < 1) {
            throw new UserError("the speed is " + factor + " times the real one; it must be 1 or more");
        }
        speed = factor;
        trial.execution();
    }

    @Then("the device has taken in every reading")
    @Says(
            value = "Holds when no frame was lost or broken on the line, by the counts of both ends.",
            example = "Then the device has taken in every reading")
    public void everyReadingTakenIn() {
        bench();
        trial.execution();
        PlayReport played = report;
        if (played == null) {
            throw new UserError("nothing was played to the device");
        }
        String claim = "the device has taken in every reading: %d sent, %s"
                .formatted(
                        played.readings(),
                        played.stats()
                                .map(s -> "%d taken in, %d broken".formatted(s.readings(), s.broken()))
                                .orElse("it gave no account"));
        trial.verdict(
                played.intact()
                        && played.stats().isPresent()
                        && played.leftOut().isEmpty(),
                claim);
    }

    private RunResult play(Run run, List<Sink> sinks, Progress progress) {
        var played = bench().play(new WholeRun(run), speed, sinks, progress);
        report = played.report();
        return played.result();
    }

    private Bench bench() {
        if (bench == null) {
            throw new UserError("there is no device; say 'Given the device under test is connected' before");
        }
        return bench;
    }

    /** A run as what is played. */
    private record WholeRun(Run run) implements Stimulus {
        @Override
        public RunResult execute(List<Sink> sinks, Progress progress) {
            return run.execute(sinks, progress);
        }

        @Override
        public void stop() {
            run.stop();
        }
    }
}
