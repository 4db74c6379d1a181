package org.twinrig.hil.device;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.twinrig.core.UserError;

/**
 * The C sources of the device under test, built with the C compiler of this machine into programs that run as
 * processes of their own.
 *
 * @param device the device: {@code fan-guard PATH}
 * @param check what its unit checks talk to
 */
public record Firmware(Path device, Path check) {
    /** As strict as C99 gets; the core has to build for any microcontroller. */
    private static final List<String> OPTIONS =
            List.of("-std=c99", "-Wall", "-Wextra", "-Werror", "-pedantic", "-Wconversion", "-O2");

    private static final List<String> COMPILERS = List.of("cc", "gcc", "clang");
    private static final List<String> CORE = List.of("device.c", "payload.c", "frame.c", "fan_rule.c");
    private static final List<String> HEADERS =
            List.of("device.h", "payload.h", "frame.h", "fan_rule.h", "port_posix.h");
    private static final int PATIENCE_SECONDS = 60;

    /** Why the device cannot be built or run here, and what to do; empty when it can. */
    public static Optional<String> obstacle() {
        String system = System.getProperty("os.name");
        if (!system.equals("Linux")) {
            return Optional.of(
                    "the device under test runs at a virtual port, which exists on Linux only; this is " + system);
        }
        if (compiler().isEmpty()) {
            return Optional.of(
                    "the device under test is built with a C compiler, and there is no " + String.join(", ", COMPILERS)
                            + " on the PATH; install one, e.g. \"sudo apt-get install gcc libc6-dev\"");
        }
        return Optional.empty();
    }

    private static Optional<String> compiler() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return COMPILERS.stream()
                .filter(name -> List.of(path.split(File.pathSeparator, -1)).stream()
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))))
                .findFirst();
    }

    /**
     * Builds both programs into {@code folder}.
     *
     * @throws UserError when there is no compiler (exit status 3), or it fails
     */
    public static Firmware build(Path folder) {
        obstacle().ifPresent(text -> {
            throw new UserError(text, UserError.MACHINE_LACKS);
        });
        try {
            Files.createDirectories(folder);
            for (String header : HEADERS) {
                unpack(header, folder);
            }
            return new Firmware(
                    compile(folder, "fan-guard", List.of("main.c", "port_posix.c")),
                    compile(folder, "fan-guard-check", List.of("check.c")));
        } catch (IOException e) {
            throw new UserError(
                    "cannot build the device in " + folder + ": " + e.getMessage(), UserError.MACHINE_LACKS);
        }
    }

    private static Path compile(Path folder, String name, List<String> ownSources) throws IOException {
        Path program = folder.resolve(name).toAbsolutePath();
        var command = new ArrayList<String>();
        command.add(compiler().orElseThrow());
        command.addAll(OPTIONS);
        command.addAll(List.of("-o", program.toString()));
        for (String source : ownSources) {
            command.add(unpack(source, folder).toString());
        }
        for (String source : CORE) {
            command.add(unpack(source, folder).toString());
        }
        command.add("-lm");
        Path log = folder.resolve(name + ".log");
        run(command, log);
        return program;
    }

    private static void run(List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            boolean done = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!done || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new UserError(
                        "the C compiler %s:%n%s%n%s"
                                .formatted(
                                        done ? "refuses the device" : "does not end",
                                        String.join(" ", command),
                                        Files.readString(log, StandardCharsets.UTF_8)
                                                .strip()),
                        UserError.MACHINE_LACKS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new UserError("interrupted");
        }
    }

    private static Path unpack(String name, Path folder) throws IOException {
        Path file = folder.resolve(name).toAbsolutePath();
        try (InputStream in = Firmware.class.getResourceAsStream("/firmware/" + name)) {
            if (in == null) {
                throw new IOException("the source " + name + " is not part of this installation");
            }
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    /**
     * Starts the device on the serial port at {@code path}; what it says for people goes to {@code log}.
     *
     * @throws UserError when it cannot be started
     */
    public Running start(Path path, Path log) {
        try {
            Process process = new ProcessBuilder(device.toString(), path.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Running(process, log);
        } catch (IOException e) {
            throw new UserError("cannot start " + device + ": " + e.getMessage(), UserError.MACHINE_LACKS);
        }
    }

    /**
     * A device at work.
     *
     * @param process its process
     * @param log what it said for people
     */
    public record Running(Process process, Path log) implements AutoCloseable {
        /** True until it has ended by itself or was closed. */
        public boolean alive() {
            return process.isAlive();
        }

        @Override
        public void close() {
            process.destroy();
            try {
                if (!process.waitFor(1, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
