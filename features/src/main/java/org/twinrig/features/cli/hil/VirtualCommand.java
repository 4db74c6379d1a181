package org.twinrig.features.cli.hil;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.features.cli.Common;
import org.twinrig.features.cli.Console;
import org.twinrig.features.cli.ExitStatus;
import org.twinrig.features.cli.Interruption;
import org.twinrig.features.run.Json;
import org.twinrig.hil.serial.VirtualPair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code twinrig hil virtual}: two ports joined by a cable that is this process. */
@Command(
        name = "virtual",
        mixinStandardHelpOptions = true,
        description = {
            "Makes two virtual serial ports that are joined like by a cable, and keeps them until Ctrl-C.",
            "One is for your program, the other for TwinRig. Linux only."
        },
        footer = {"", "Examples:", "  twinrig hil virtual", "  twinrig hil virtual --link /tmp/rig --json"})
final class VirtualCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Option(
            names = "--link",
            paramLabel = "NAME",
            description = "Also make links NAME-a and NAME-b to the ports, so that their names stay the same.")
    private @Nullable Path link;

    @Override
    public Integer call() throws InterruptedException {
        Console console = common.console();
        var enough = new CountDownLatch(1);
        try (var interruption = new Interruption(enough::countDown); // closed last: the process ends with it
                var pair = VirtualPair.make();
                var links = new Links()) {
            List<Path> ports = link == null ? pair.paths() : links.make(link, pair.paths());
            ports.forEach(port -> console.result(port.toString()));
            console.document(
                    Json.object("ports", ports.stream().map(Path::toString).toList()));
            System.out.flush();
            console.say("joined until Ctrl-C; in another terminal, for example: twinrig hil play chip-pan-fire --port "
                    + ports.get(1));
            enough.await();
            return interruption.asked() ? ExitStatus.INTERRUPTED : ExitStatus.DONE;
        }
    }

    /** The links, taken away at the end. */
    private static final class Links implements AutoCloseable {
        private List<Path> made = List.of();

        List<Path> make(Path name, List<Path> ports) {
            Path a = Path.of(name + "-a");
            Path b = Path.of(name + "-b");
            make(a, ports.get(0));
            made = List.of(a);
            make(b, ports.get(1));
            made = List.of(a, b);
            return made;
        }

        private static void make(Path name, Path port) {
            try {
                if (Files.isSymbolicLink(name) && !Files.exists(name)) {
                    Files.delete(name); // of an earlier pair that was ended the hard way
                }
                Files.createSymbolicLink(name, port);
            } catch (FileAlreadyExistsException e) {
                throw new UserError("there is something at " + name + " already; choose another name with --link");
            } catch (IOException e) {
                throw new UserError(
                        "cannot make the link " + name + ": " + e.getMessage() + "; choose another name with --link");
            }
        }

        @Override
        public void close() {
            for (Path name : made) {
                try {
                    Files.deleteIfExists(name);
                } catch (IOException e) {
                    // The next pair of this name replaces it.
                }
            }
        }
    }
}
