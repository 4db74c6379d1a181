package org.twinrig.features.run;

import java.util.UUID;
import org.twinrig.core.recording.Channel;
import org.twinrig.pipeline.CloudHost;
import org.twinrig.pipeline.CloudOptions;

/** The cloud that the runs of this process go through, started once. */
public final class CloudChoice implements AutoCloseable {
    private final CloudHost host;
    private final String mark;
    private int runs;

    private CloudChoice(CloudHost host) {
        this.host = host;
        this.mark = host.shared() ? UUID.randomUUID().toString().substring(0, 8) : "";
    }

    /** Starts a cloud. */
    public static CloudChoice start(CloudOptions options) {
        return new CloudChoice(CloudHost.start(options));
    }

    /** The way in for the only run of this cloud; its devices keep their names there, where nobody else's are. */
    public Execution.CloudDoor door() {
        return door(mark);
    }

    /** The way in for the next of many runs; its devices are told from those of the others by its number. */
    public synchronized Execution.CloudDoor nextDoor() {
        runs++;
        return door(mark.isEmpty() ? "run" + runs : mark + "-" + runs);
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
