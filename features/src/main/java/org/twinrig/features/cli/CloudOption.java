package org.twinrig.features.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.features.run.CloudChoice;
import org.twinrig.pipeline.CloudOptions;
import org.twinrig.pipeline.Models;
import org.twinrig.pipeline.Target;
import org.twinrig.pipeline.Target.Choice;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that choose a cloud and the models in it. */
public final class CloudOption {
    private static final String NONE = "none";
    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--target",
            paramLabel = "T",
            description = "Cloud to run against: embedded (default), localstack, endpoint, aws, or none.")
    private @Nullable String target;

    @Option(
            names = "--iot",
            paramLabel = "embedded|endpoint|aws",
            description = "Broker and rules, if not those of the target.")
    private @Nullable String iot;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "TCP port of the embedded MQTT broker on 127.0.0.1; any free one by default.")
    private int port;

    @Mixin
    private RemoteOption remote = new RemoteOption();

    @Option(names = "--fire-model", paramLabel = "DIR", description = "Fire model to use instead of the shipped one.")
    private @Nullable Path fireModel;

    @Option(names = "--fan-model", paramLabel = "DIR", description = "Fan model to use instead of the shipped one.")
    private @Nullable Path fanModel;

    @Option(
            names = "--bearing-model",
            paramLabel = "DIR",
            description = "Bearing model to use instead of the shipped one.")
    private @Nullable Path bearingModel;

    /** Name of the cloud. */
    public String name() {
        if (target != null) {
            return target;
        }
        return remote.hasEndpoint() ? Choice.ENDPOINT.word() : Choice.EMBEDDED.word();
    }

    /** Starts the chosen cloud; what it keeps on disk lies in {@code out}. */
    public Optional<CloudChoice> start(Path out, Console console) {
        if (name().equals(NONE)) {
            return Optional.empty();
        }
        Models models = Models.shipped();
        if (fireModel != null) {
            models = models.withFire(fireModel);
        }
        if (fanModel != null) {
            models = models.withFan(fanModel);
        }
        if (bearingModel != null) {
            models = models.withBearing(bearingModel);
        }
        return Optional.of(CloudChoice.start(CloudOptions.embedded()
                .withTarget(chosen(), remote.read())
                .withPort(port)
                .withStateDir(out.resolve("cloud"))
                .withModels(models)
                .withNotices(console::warn)));
    }

    /** Refuses what cannot be started, before anything is made. */
    public void check() {
        if (!name().equals(NONE)) {
            remote.check(chosen());
        }
        if (port < 0 || port > HIGHEST_PORT) {
            throw new UserError(
                    "--port is %d; a TCP port is from 1 to %d, or 0 for any free one".formatted(port, HIGHEST_PORT));
        }
        requireFolder("--fire-model", fireModel);
        requireFolder("--fan-model", fanModel);
    }

    private Target chosen() {
        var named = Target.of(name());
        return iot == null ? named : named.withIot(iot);
    }

    /** A model that was asked for by name must be there, even where no board of this run needs it. */
    private static void requireFolder(String option, @Nullable Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UserError(
                    "%s is %s, and there is no such folder; 'twinrig train' makes one".formatted(option, folder));
        }
    }
}
