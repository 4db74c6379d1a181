package org.twinrig.hil.play;

import java.util.List;
import org.twinrig.core.recording.Sink;
import org.twinrig.scenarios.Progress;
import org.twinrig.scenarios.RunResult;

/** What is played: the run of a scenario, or the replay of a recording; both as fast as they can. */
public interface Stimulus {
    /** Feeds {@code sinks} to the end, or until {@link #stop}. */
    RunResult execute(List<Sink> sinks, Progress progress);

    /** Makes it come to an end soon; from any thread. */
    void stop();
}
