package org.twinrig.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.twinrig.pipeline.broker.MqttBroker;

/**
 * How to run the pipeline.
 *
 * @param target the cloud
 * @param remote where it is, if it is not in this process
 * @param stateDir folder of the embedded cloud's data, emptied of what an earlier run left when the next one starts;
 *     without one it is kept in memory
 * @param port TCP port of the embedded broker on 127.0.0.1; 0 for any free one
 * @param maxPayloadBytes largest MQTT payload taken [byte]
 * @param window most messages under way between gateway and rules
 * @param patience longest wait for the broker or the rules without any progress
 * @param models what the functions judge with
 * @param notices takes one line for whatever should be looked at, once for each topic and kind
 */
public record CloudOptions(
        Target target,
        Remote remote,
        Optional<Path> stateDir,
        int port,
        int maxPayloadBytes,
        int window,
        Duration patience,
        Models models,
        Consumer<String> notices) {
    private static final System.Logger LOG = System.getLogger("org.twinrig.pipeline");

    /** Everything in this process and in memory, any free port, the shipped models, notices to the log. */
    public static CloudOptions embedded() {
        return new CloudOptions(
                Target.EMBEDDED,
                Remote.NOWHERE,
                Optional.empty(),
                0,
                MqttBroker.IOT_CORE_PAYLOAD_BYTES,
                64,
                Duration.ofSeconds(20),
                Models.shipped(),
                line -> LOG.log(System.Logger.Level.WARNING, line));
    }

    /** These, with the data in {@code folder}. */
    public CloudOptions withStateDir(Path folder) {
        return new CloudOptions(
                target, remote, Optional.of(folder), port, maxPayloadBytes, window, patience, models, notices);
    }

    /** These, with the target called {@code name}. */
    public CloudOptions withTarget(String name) {
        return withTarget(Target.of(name), remote);
    }

    /** These, with the target {@code chosen}, which is at {@code where}. */
    public CloudOptions withTarget(Target chosen, Remote where) {
        return new CloudOptions(chosen, where, stateDir, port, maxPayloadBytes, window, patience, models, notices);
    }

    /** These, with the broker on TCP port {@code number}. */
    public CloudOptions withPort(int number) {
        return new CloudOptions(target, remote, stateDir, number, maxPayloadBytes, window, patience, models, notices);
    }

    /** These, waiting no longer than {@code longest} for progress. */
    public CloudOptions withPatience(Duration longest) {
        return new CloudOptions(target, remote, stateDir, port, maxPayloadBytes, window, longest, models, notices);
    }

    /** These, judging with {@code others}. */
    public CloudOptions withModels(Models others) {
        return new CloudOptions(target, remote, stateDir, port, maxPayloadBytes, window, patience, others, notices);
    }

    /** These, with one-line notices going to {@code consumer}. */
    public CloudOptions withNotices(Consumer<String> consumer) {
        return new CloudOptions(target, remote, stateDir, port, maxPayloadBytes, window, patience, models, consumer);
    }
}
