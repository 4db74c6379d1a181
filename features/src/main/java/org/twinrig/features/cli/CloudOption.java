package org.twinrig.features.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.features.run.CloudChoice;
import org.twinrig.pipeline.Models;
import org.twinrig.pipeline.Target;
import picocli.CommandLine.Option;

/** The options that choose a cloud and the models in it. */
public final class CloudOption {
    private static final String NONE = "none";
    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--target",
            paramLabel = "T",
            defaultValue = "embedded",
            description = "Cloud to run against: embedded (default), or none.")
    private String target = "embedded";

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "TCP port of the embedded MQTT broker on 127.0.0.1; any free one by default.")
    private int port;

    @Option(names = "--fire-model", paramLabel = "DIR", description = "Fire model to use instead of the shipped one.")
    private @Nullable Path fireModel;

    @Option(names = "--fan-model", paramLabel = "DIR", description = "Fan model to use instead of the shipped one.")
    private @Nullable Path fanModel;

    /** Name of the cloud. */
    public String name() {
        return target;
    }

    /** Starts the chosen cloud; its data lie in {@code out}. */
    public Optional<CloudChoice> start(Path out, Console console) {
        Models models = Models.shipped();
        if (fireModel != null) {
            models = models.withFire(fireModel);
        }
        if (fanModel != null) {
            models = models.withFan(fanModel);
        }
        return CloudChoice.start(target, port, out.resolve("cloud"), models, console::warn);
    }

    /** Refuses what cannot be started, before anything is made. */
    public void check() {
        if (!target.equals(NONE)) {
            Target.of(target);
        }
        if (port < 0 || port > HIGHEST_PORT) {
            throw new UserError(
                    "--port is %d; a TCP port is from 1 to %d, or 0 for any free one".formatted(port, HIGHEST_PORT));
        }
        requireFolder("--fire-model", fireModel);
        requireFolder("--fan-model", fanModel);
    }

    /** A model that was asked for by name must be there, even where no board of this run needs it. */
    private static void requireFolder(String option, @Nullable Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UserError(
                    "%s is %s, and there is no such folder; 'twinrig train' makes one".formatted(option, folder));
        }
    }
}
