package org.twinrig.features.cli.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.load.BrokerAddress;
import org.twinrig.load.Expectation;
import org.twinrig.load.LoadPlan;
import org.twinrig.load.Rate;
import org.twinrig.load.TlsFiles;
import org.twinrig.pipeline.Target;
import org.twinrig.scenarios.units.Kind;
import org.twinrig.scenarios.units.Quantity;
import picocli.CommandLine.Option;

/** What {@code twinrig load} is told, read and checked. */
final class LoadOptions {
    static final String EMBEDDED = "embedded";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TWIN = "twin";

    @Option(names = "--devices", paramLabel = "N", required = true, description = "Devices, one connection each.")
    private int devices;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "native",
            description = "Of one device: \"1 per 10 s\", 10/s, native (the sensors' own, default), max.")
    private String rate = "native";

    @Option(names = "--duration", paramLabel = "D", required = true, description = "How long messages fall due: 2 min.")
    private String duration = "";

    @Option(names = "--target", paramLabel = "T", description = "Cloud to load: embedded (default without --broker).")
    private @Nullable String target;

    @Option(
            names = "--broker",
            paramLabel = "URI",
            description = "Broker instead: mqtt://host:port or mqtts://host:port.")
    private @Nullable String broker;

    @Option(names = "--qos", paramLabel = "0|1", defaultValue = "1", description = "Quality of service; 1 by default.")
    private int qos;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of all chance; 1 by default.")
    private long seed;

    @Option(
            names = "--size",
            paramLabel = "BYTES|twin",
            defaultValue = TWIN,
            description = "Payload: filling of so many bytes, or what the twin's boards send (default).")
    private String size = TWIN;

    @Option(
            names = "--window",
            paramLabel = "W",
            defaultValue = "10",
            description = "Most messages of a device without an acknowledgement; 10 by default.")
    private int window;

    @Option(
            names = "--expect",
            paramLabel = "EXPR",
            description = "What must hold, e.g. \"p99(ack) < 50 ms\", \"loss == 0\"; repeatable.")
    private List<String> expectations = List.of();

    @Option(
            names = "--no-receive",
            description = "No own subscriber: loss is then judged by acknowledgements alone, duplicates are not seen.")
    private boolean silent;

    @Option(names = "--ca", paramLabel = "FILE", description = "Authorities to trust, PEM (mqtts).")
    private @Nullable Path authority;

    @Option(names = "--cert", paramLabel = "FILE", description = "Client certificate, PEM (mqtts).")
    private @Nullable Path certificate;

    @Option(names = "--key", paramLabel = "FILE", description = "Its key, PEM, PKCS#8 (mqtts).")
    private @Nullable Path key;

    /** True when the cloud in this installation is loaded, not a broker elsewhere. */
    boolean embedded() {
        return broker == null;
    }

    /** Name of what is loaded, for people. */
    String targetName() {
        return broker == null ? EMBEDDED : broker;
    }

    /** True when messages are those of the twin's boards. */
    boolean twin() {
        return size.equals(TWIN);
    }

    /** What is expected; all of it can be known under {@code plan}. */
    List<Expectation> expectations(LoadPlan plan) {
        var read = expectations.stream().map(Expectation::parse).toList();
        read.forEach(expectation -> expectation.requireKnowable(plan, embedded() && twin()));
        return read;
    }

    /** The plan, checked; {@code address} is that of the embedded broker once it is known. */
    LoadPlan plan(Optional<BrokerAddress> address) {
        if (target != null && broker != null) {
            throw new UserError("--target %s and --broker %s contradict each other: give the one that is to be loaded"
                    .formatted(target, broker));
        }
        if (target != null) {
            Target.of(target);
            if (!target.equals(EMBEDDED)) {
                throw new UserError(
                        "load knows the target embedded only, not %s; load another cloud's broker with --broker URI"
                                .formatted(target));
            }
        }
        var where = broker == null
                ? address.orElse(new BrokerAddress("127.0.0.1", 1883, false))
                : BrokerAddress.parse(broker);
        var tls = new TlsFiles(
                Optional.ofNullable(authority), Optional.ofNullable(certificate), Optional.ofNullable(key));
        return new LoadPlan(
                where,
                tls.check(where),
                devices,
                Rate.parse(rate),
                length(),
                qos,
                seed,
                size(),
                window,
                !silent,
                PATIENCE);
    }

    private Duration length() {
        double seconds = Quantity.si(duration, Kind.DURATION, "--duration");
        if (!(seconds >= 0.1 && seconds <= 30 * 86_400.0)) {
            throw new UserError("--duration is \"%s\"; it must be 0.1 s to 30 d".formatted(duration));
        }
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    private OptionalInt size() {
        if (twin()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(size));
        } catch (NumberFormatException e) {
            throw new UserError("--size is \"%s\"; give a number of bytes, or twin for what the twin's boards send"
                    .formatted(size));
        }
    }
}
