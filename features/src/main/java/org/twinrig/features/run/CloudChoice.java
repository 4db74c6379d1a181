package org.twinrig.features.run;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.twinrig.core.recording.Channel;
import org.twinrig.pipeline.CloudHost;
import org.twinrig.pipeline.CloudOptions;
import org.twinrig.pipeline.Models;

/** The cloud that the runs of this process go through, started once. */
public final class CloudChoice implements AutoCloseable {
    private static final String NONE = "none";

    private final CloudHost host;
    private int runs;

    private CloudChoice(CloudHost host) {
        this.host = host;
    }

    /**
     * Starts the cloud named {@code target}; empty for {@code none}.
     *
     * @param port port of the embedded broker; 0 for any free one
     * @param stateDir where an embedded cloud keeps its data
     * @param models what its functions judge with
     * @param notices takes lines for the user
     */
    public static Optional<CloudChoice> start(
            String target, int port, Path stateDir, Models models, Consumer<String> notices) {
        if (target.equals(NONE)) {
            return Optional.empty();
        }
        var options = CloudOptions.embedded()
                .withTarget(target)
                .withPort(port)
                .withStateDir(stateDir)
                .withModels(models)
                .withNotices(notices);
        return Optional.of(new CloudChoice(CloudHost.start(options)));
    }

    /** The way in for the only run of this cloud; its devices keep their names there. */
    public Execution.CloudDoor door() {
        return door("");
    }

    /** The way in for the next of many runs; its devices are told from those of the others by its number. */
    public synchronized Execution.CloudDoor nextDoor() {
        runs++;
        return door("run" + runs);
    }

    private Execution.CloudDoor door(String run) {
        return back ->
                host.session(run, alarm -> back.accept(Channel.ALARMS, alarm)).derivingTo(back::accept);
    }

    @Override
    public void close() {
        host.close();
    }
}
