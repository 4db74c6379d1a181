package org.twinrig.features.steps;

import io.cucumber.java.en.When;

/** Steps that let simulated time pass. */
public final class WaitSteps {
    private final Trial trial;

    /** Cucumber hands in the trial. */
    public WaitSteps(Trial trial) {
        this.trial = trial;
    }

    @When("it has run to its end")
    @Says(
            value = "Runs the scenario for its own duration, through the sensors and the cloud.",
            example = "When it has run to its end")
    public void runs() {
        trial.execution();
    }

    @When("{duration} have passed")
    @Says(value = "Runs the scenario for this long instead of its own duration.", example = "When 5 min have passed")
    public void passes(double seconds) {
        trial.change(scenario -> scenario.with("duration", PlaceSteps.seconds(seconds)));
        trial.execution();
    }
}
