package org.twinrig.features.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinrig.features.run.CloudChoice;
import org.twinrig.pipeline.Models;
import picocli.CommandLine.Option;

/** The options that choose a cloud and the models in it. */
final class CloudOption {
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
    String name() {
        return target;
    }

    /** Starts the chosen cloud; its data lie in {@code out}. */
    Optional<CloudChoice> start(Path out, Console console) {
        Models models = Models.shipped();
        if (fireModel != null) {
            models = models.withFire(fireModel);
        }
        if (fanModel != null) {
            models = models.withFan(fanModel);
        }
        return CloudChoice.start(target, port, out.resolve("cloud"), models, console::warn);
    }
}
