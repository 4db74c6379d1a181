package org.twinrig.hil.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.twinrig.core.UserError;
import org.twinrig.core.recording.Sink;
import org.twinrig.hil.frame.Message;
import org.twinrig.hil.link.DeviceLink;
import org.twinrig.hil.play.PlayReport;
import org.twinrig.hil.play.Player;
import org.twinrig.hil.play.Stimulus;
import org.twinrig.hil.serial.VirtualPort;
import org.twinrig.scenarios.Progress;
import org.twinrig.scenarios.RunResult;

/** The device under test as a process at a virtual port of this machine, greeted and ready to be played to. */
public final class Bench implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;
    private final Firmware.Running running;
    private final DeviceLink link;
    private final Message.Hello device;

    private Bench(Path folder, Firmware.Running running, DeviceLink link, Message.Hello device) {
        this.folder = folder;
        this.running = running;
        this.link = link;
        this.device = device;
    }

    /**
     * Builds the device, starts it and greets it.
     *
     * @throws UserError when {@link Firmware#obstacle this machine cannot}, or the device does not answer
     */
    public static Bench set() {
        Firmware.obstacle().ifPresent(text -> {
            throw new UserError(text, UserError.MACHINE_LACKS);
        });
        Path folder = folder();
        Firmware firmware = Firmware.build(folder);
        VirtualPort port = VirtualPort.make();
        var running = firmware.start(port.path(), folder.resolve("device.log"));
        var link = new DeviceLink(port);
        try {
            return new Bench(folder, running, link, link.greet(PATIENCE));
        } catch (RuntimeException e) {
            link.close();
            running.close();
            delete(folder);
            throw e;
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("twinrig-device");
        } catch (IOException e) {
            throw new UserError("cannot make a temporary folder: " + e.getMessage(), UserError.MACHINE_LACKS);
        }
    }

    /** What the device says of itself. */
    public Message.Hello device() {
        return device;
    }

    /**
     * Plays {@code stimulus} into the device; what it reports goes to {@code sinks} beside the run.
     *
     * @param speed run seconds in one real second [-]
     */
    public Played play(Stimulus stimulus, double speed, List<Sink> sinks, Progress progress) {
        var player = new Player(link, device, speed, List.of());
        RunResult result = player.play(stimulus, sinks, progress);
        return new Played(result, player.report());
    }

    /**
     * How playing went.
     *
     * @param result of the run
     * @param report of the line and the device
     */
    public record Played(RunResult result, PlayReport report) {}

    @Override
    public void close() {
        link.close();
        running.close();
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // What is left lies in the system's temporary folder.
        }
    }
}
