package org.twinrig.features.cli.hil;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.features.cli.Common;
import org.twinrig.features.cli.Console;
import org.twinrig.features.cli.ExitStatus;
import org.twinrig.features.cli.Interruption;
import org.twinrig.features.cli.ProgressLine;
import org.twinrig.features.run.Execution;
import org.twinrig.features.run.OutFolder;
import org.twinrig.hil.frame.Message;
import org.twinrig.hil.link.DeviceLink;
import org.twinrig.hil.play.Player;
import org.twinrig.hil.serial.Ports;
import org.twinrig.scenarios.units.Kind;
import org.twinrig.scenarios.units.Quantity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinrig hil play}: sensor readings into a device at their own rate, its alarms back. */
@Command(
        name = "play",
        mixinStandardHelpOptions = true,
        description = {
            "Plays what the sensors say into a device in real time, and records it with the device's alarms.",
            "The device speaks the protocol of hil/PROTOCOL.md; with --protocol mls160a the twin is that sensor itself."
        },
        footer = {
            "",
            "Examples:",
            "  twinrig hil play fan-failing-bearing --port /dev/ttyUSB0",
            "  twinrig hil play out/run/waste-basket-fire/run.mcap --port /dev/ttyACM0 --baud 115200 --only scd41",
            "  twinrig hil play fan-healthy --port /dev/ttyUSB0 --protocol mls160a"
        })
final class PlayCommand implements Callable<Integer> {
    private static final String FRAMES = "frames";
    private static final String MLS160A = "mls160a";
    private static final List<String> PROTOCOLS = List.of(FRAMES, MLS160A);
    private static final double FASTEST = 1000; // [-], beyond it no serial line follows

    @Mixin
    private Common common = new Common();

    @Parameters(
            index = "0",
            paramLabel = "SCENARIO|RECORDING",
            description = "Name in the library, a YAML file, a recording, or measurements that \"replay\" reads.")
    private String name = "";

    @Option(names = "--port", paramLabel = "P", description = "Serial port; \"twinrig hil ports\" lists them.")
    private @Nullable String port;

    @Option(
            names = "--protocol",
            paramLabel = "NAME",
            defaultValue = FRAMES,
            description = "frames: hil/PROTOCOL.md; mls160a: as an MLS/160A, at its 115200 baud, nothing is recorded.")
    private String protocol = FRAMES;

    @Option(names = "--baud", paramLabel = "N", defaultValue = "921600", description = "Speed of the line.")
    private int baud = 921_600;

    @Option(names = "--speed", paramLabel = "N", defaultValue = "1", description = "1 is real time.")
    private double speed = 1;

    @Option(names = "--seed", paramLabel = "N", description = "Seed instead of the scenario's own.")
    private @Nullable Long seed;

    @Option(
            names = "--only",
            paramLabel = "SENSOR",
            split = ",",
            description = "Only these: sensor types, devices, or device/sensor.")
    private List<String> only = List.of();

    @Option(
            names = "--patience",
            paramLabel = "D",
            defaultValue = "5s",
            description = "How long the device may take to answer the first HELLO, e.g. while it starts.")
    private String patience = "5s";

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results; out/hil/<name> by default.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Console console = common.console();
        String path = Needed.port(port, "play");
        Needed.protocol(protocol, PROTOCOLS);
        Ports.checkBaud(baud);
        if (!(speed > 0 && speed <= FASTEST)) {
            throw new UserError("--speed is " + speed + "; it must be above 0 and at most 1000; 1 is real time");
        }
        Duration wait = Duration.ofMillis((long) (1000 * Quantity.si(patience, Kind.DURATION, "--patience")));
        Played played = Played.open(name, seed);
        played.checkOnly(only);
        if (protocol.equals(MLS160A)) {
            return new HeadPlay(played, path, speed, only).serve(console);
        }
        OutFolder folder = OutFolder.prepare(Common.outFolder(out, "hil/" + played.name()));
        try (var link = new DeviceLink(Ports.open(path, baud))) {
            Message.Hello device = link.greet(wait);
            console.say("%s %s on %s".formatted(device.name(), device.version(), path));
            var player = new Player(link, device, speed, only);
            try (var interruption = new Interruption(player::stop)) {
                return execute(console, played, player, folder, interruption);
            }
        }
    }

    private int execute(Console console, Played played, Player player, OutFolder folder, Interruption interruption) {
        var execution = new Execution(folder);
        try (execution) {
            execution.run(
                    (sinks, progress) -> player.play(played.stimulus(), sinks, progress),
                    java.util.Optional.empty(),
                    new ProgressLine(console, played.name()));
            if (!interruption.asked()) {
                execution.note(PlayOutcome.verdicts(player.report()));
            }
        } catch (UserError e) {
            if (!interruption.asked()) { // Ctrl-C closes the port too, now and then before the player has stopped
                console.warn("what was played so far is in " + folder.recording());
                throw e;
            }
        }
        if (interruption.asked()) {
            console.warn("interrupted; what was played so far is in " + folder.recording());
            return ExitStatus.INTERRUPTED;
        }
        return new PlayOutcome(execution, player.report(), Needed.port(port, "play"), baud, speed).finish(console);
    }
}
