package org.twinrig.features;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.twinrig.features.cli.Main;

/** The command line in a process of its own, on the classes under test. */
final class ChildProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path out;
    private final Path err;

    private ChildProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts {@code twinrig} with these arguments on {@code java}; what it says goes to files in {@code folder}. */
    static ChildProcess start(Path java, Path folder, Object... arguments) throws IOException {
        return start(new ProcessBuilder(), java, folder, arguments);
    }

    /** The same on our own Java, on a machine that has no display. */
    static ChildProcess startWithoutDisplay(Path folder, Object... arguments) throws IOException {
        var builder = new ProcessBuilder();
        builder.environment().remove("DISPLAY");
        return start(builder, ownJava(), folder, arguments);
    }

    private static ChildProcess start(ProcessBuilder builder, Path java, Path folder, Object... arguments)
            throws IOException {
        var command = new ArrayList<String>();
        if (canResetInterrupts()) {
            command.addAll(List.of("env", "--default-signal=INT"));
        }
        command.add(java.toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(Main.class.getName());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Path out = folder.resolve("child.out");
        Path err = folder.resolve("child.err");
        Process process = builder.command(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new ChildProcess(process, out, err);
    }

    /** The Java that these tests run on. */
    static Path ownJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Sends what Ctrl-C sends. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end, and returns what it said. */
    Cli await() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(
                    "no end after %d s; it said: %s".formatted(PATIENCE_SECONDS, Files.readString(err)));
        }
        return new Cli(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** A shell hands an ignored SIGINT down to what it runs in the background; GNU env takes that back. */
    private static boolean canResetInterrupts() {
        try {
            return new ProcessBuilder("env", "--default-signal=INT", "true")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
