package org.twinrig.features.cli.hil;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.features.cli.Common;
import org.twinrig.features.cli.Console;
import org.twinrig.features.cli.ExitStatus;
import org.twinrig.features.cli.Interruption;
import org.twinrig.features.run.Json;
import org.twinrig.hil.selftest.SelfTest;
import org.twinrig.hil.selftest.SelfTestResult;
import org.twinrig.hil.serial.Port;
import org.twinrig.hil.serial.Ports;
import org.twinrig.hil.serial.VirtualPort;
import org.twinrig.scenarios.units.Kind;
import org.twinrig.scenarios.units.Quantity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code twinrig hil selftest}: what this machine, or a line on it, is good for. */
@Command(
        name = "selftest",
        mixinStandardHelpOptions = true,
        description = {
            "Measures a serial line: round trips, jitter at the sensors' native rates, throughput, loss.",
            "Without ports: a virtual line of its own. With --port and --port2: two ports joined by a cable.",
            "With --port alone: a device that answers PING; round trips and loss only."
        },
        footer = {
            "",
            "Examples:",
            "  twinrig hil selftest",
            "  twinrig hil selftest --port /dev/ttyUSB0 --port2 /dev/ttyUSB1 --baud 921600 --duration 30s"
        })
final class SelfTestCommand implements Callable<Integer> {
    private static final double SHORTEST_SECONDS = 0.5;

    @Mixin
    private Common common = new Common();

    @Option(names = "--port", paramLabel = "P", description = "One end of the line.")
    private @Nullable String port;

    @Option(names = "--port2", paramLabel = "Q", description = "Its other end.")
    private @Nullable String port2;

    @Option(names = "--baud", paramLabel = "N", defaultValue = "921600", description = "Speed of the line.")
    private int baud = 921_600;

    @Option(names = "--duration", paramLabel = "D", defaultValue = "10s", description = "How long, e.g. 10s or 1 min.")
    private String duration = "10s";

    @Override
    public Integer call() {
        Console console = common.console();
        double seconds = Quantity.si(duration, Kind.DURATION, "--duration");
        if (seconds < SHORTEST_SECONDS) {
            throw new UserError("--duration is %s; it must be 0.5s at least".formatted(duration));
        }
        Ports.checkBaud(baud);
        if (port == null && port2 != null) {
            throw new UserError("--port2 is the other end of a line whose one end is --port; give both");
        }
        try (SelfTest test = test();
                var interruption = new Interruption(test::stop)) {
            console.say("measuring for " + duration);
            SelfTestResult result = test.run(Duration.ofMillis((long) (1000 * seconds)));
            if (interruption.asked()) {
                return ExitStatus.INTERRUPTED;
            }
            tell(console, result);
            console.document(json(result));
            return result.passed() ? ExitStatus.DONE : ExitStatus.FAILED;
        }
    }

    private SelfTest test() {
        if (port == null) {
            var line = VirtualPort.make();
            return SelfTest.between(line, Ports.open(line.path().toString(), baud));
        }
        Port host = Ports.open(port, baud);
        if (port2 == null) {
            return SelfTest.to(host);
        }
        try {
            return SelfTest.between(host, Ports.open(port2, baud));
        } catch (UserError e) {
            host.close();
            throw e;
        }
    }

    private static void tell(Console console, SelfTestResult result) {
        console.result("round trips, ms        count      p50      p90      p99      max");
        for (var trip : result.roundTrips()) {
            console.result("  %6d bytes     %10d %8.3f %8.3f %8.3f %8.3f"
                    .formatted(
                            trip.bytes(),
                            trip.nanos().getTotalCount(),
                            trip.millis(50),
                            trip.millis(90),
                            trip.millis(99),
                            trip.millis(100)));
        }
        if (!result.rates().isEmpty()) {
            console.result(
                    "native rates, arrival late by ms                    sent  arrived  in turn      p50      p99      max");
        }
        for (var rate : result.rates()) {
            console.result("  %-46s %8d %8d %7.1f%% %8.3f %8.3f %8.3f"
                    .formatted(
                            rate.name(),
                            rate.sent(),
                            rate.lateness().count(),
                            100 * rate.onTime(),
                            rate.lateness().millis(50),
                            rate.lateness().millis(99),
                            rate.lateness().millis(100)));
        }
        result.bytesPerSecond()
                .ifPresent(bytes -> console.result("throughput one way: %.1f MB/s".formatted(bytes / 1e6)));
        var loss = result.loss();
        console.result("of %,d frames: %d missing, %d broken, %d wrong"
                .formatted(loss.frames(), loss.missing(), loss.broken(), loss.wrong()));
        result.objections().forEach(objection -> console.result("FAILED: " + objection));
        if (result.passed()) {
            console.result(
                    result.rates().isEmpty()
                            ? "PASSED: nothing lost or damaged"
                            : "PASSED: nothing lost or damaged, every rate kept");
        }
    }

    private static Map<String, Object> json(SelfTestResult result) {
        List<Map<String, Object>> trips = result.roundTrips().stream()
                .map(trip -> Json.object(
                        "bytes", trip.bytes(),
                        "count", trip.nanos().getTotalCount(),
                        "msP50", trip.millis(50),
                        "msP90", trip.millis(90),
                        "msP99", trip.millis(99),
                        "msMax", trip.millis(100)))
                .toList();
        List<Map<String, Object>> rates = result.rates().stream()
                .map(rate -> Json.object(
                        "name", rate.name(),
                        "perSecond", rate.perSecond(),
                        "sent", rate.sent(),
                        "arrived", rate.lateness().count(),
                        "inTurn", rate.onTime(),
                        "msP50", rate.lateness().millis(50),
                        "msP99", rate.lateness().millis(99),
                        "msMax", rate.lateness().millis(100),
                        "kept", rate.kept()))
                .toList();
        var loss = result.loss();
        return Json.object(
                "verdict", result.passed() ? "passed" : "failed",
                "objections", result.objections(),
                "device", result.device(),
                "roundTrips", trips,
                "rates", rates,
                "bytesPerSecond", result.bytesPerSecond().orElse(null),
                "frames", loss.frames(),
                "missing", loss.missing(),
                "broken", loss.broken(),
                "wrong", loss.wrong());
    }
}
