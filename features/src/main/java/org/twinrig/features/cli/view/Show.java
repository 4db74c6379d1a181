package org.twinrig.features.cli.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.twinrig.core.recording.Sink;
import org.twinrig.features.cli.Closer;
import org.twinrig.features.cli.CloudOption;
import org.twinrig.features.cli.Console;
import org.twinrig.features.cli.ExitStatus;
import org.twinrig.features.cli.Interruption;
import org.twinrig.features.cli.ProgressLine;
import org.twinrig.features.cli.Version;
import org.twinrig.features.run.CloudChoice;
import org.twinrig.features.run.Execution;
import org.twinrig.features.run.OutFolder;
import org.twinrig.scenarios.Pacer;
import org.twinrig.scenarios.Run;
import org.twinrig.scenarios.Scenario;
import org.twinrig.viewer.LiveSink;
import org.twinrig.viewer.Snapshots;
import org.twinrig.viewer.Viewer;

/** A scenario run for people to look at, through the embedded cloud, so that they see its alarms too. */
final class Show {
    private final Scenario scenario;
    private final Run run;
    private final OutFolder folder;
    private final Console console;

    Show(Scenario scenario, long seed, Pacer pacer, OutFolder folder, Console console) {
        this.scenario = scenario;
        this.run = new Run(scenario, seed, 1)
                .pacedBy(pacer)
                .withProperties(Map.of("target", new CloudOption().name(), "version", Version.text()));
        this.folder = folder;
        this.console = console;
    }

    /** Where the run is recorded. */
    Path recording() {
        return folder.recording();
    }

    /** Runs it to its end. */
    int unwatched() {
        return execute(List.of());
    }

    /** Runs it in front of a window; when that is closed, the run is over. */
    int watched(Snapshots.Size pixels) {
        var sink = new LiveSink();
        var status = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return execute(List.of(sink));
                    } finally {
                        sink.close(); // whatever happened, nobody waits for a beginning any more
                    }
                },
                task -> new Thread(task, "twinrig-run").start());
        try {
            Viewer.show(sink, pixels);
        } finally {
            run.stop();
        }
        try {
            int ended = status.join();
            console.result("recording: " + recording());
            return ended;
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private int execute(List<Sink> watchers) {
        var execution = new Execution(folder, watchers);
        try (var cloud = new Closer(new CloudOption().start(folder.path(), console));
                var interruption = new Interruption(run::stop)) {
            try (execution) {
                execution.run(
                        run::execute,
                        cloud.choice().map(CloudChoice::door),
                        new ProgressLine(console, scenario.name()));
            }
            return interruption.asked() ? ExitStatus.INTERRUPTED : ExitStatus.DONE;
        }
    }
}
