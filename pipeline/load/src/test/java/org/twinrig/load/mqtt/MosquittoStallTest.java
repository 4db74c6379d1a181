package org.twinrig.load.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.load.BrokerAddress;
import org.twinrig.load.Second;

/** A real broker, stopped by a signal for five seconds in the middle of a run. */
class MosquittoStallTest {
    private static final double STALL = 5; // [s]
    private static final int PER_SECOND = 200; // of all devices

    @TempDir
    private Path folder;

    @Test
    void fiveSecondsOfStandstillShowInTheLatencies() throws IOException, InterruptedException {
        Assumptions.assumeTrue(isInstalled(), "needs mosquitto (apt-get install mosquitto)");
        int port;
        try (var probe = new ServerSocket(0)) {
            port = probe.getLocalPort();
        }
        Path configuration = folder.resolve("mosquitto.conf");
        Files.writeString(configuration, "listener %d 127.0.0.1%nallow_anonymous true%n".formatted(port));
        Process mosquitto = new ProcessBuilder(executable(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            awaitListening(port);
            var stall = new CompletableFuture<Void>();
            var plan = Loads.plan(new BrokerAddress("127.0.0.1", port, false), 20, PER_SECOND / 20 + "/s", 8000, 10);
            var figures = Loads.run(plan, new Loads.Silent() {
                @Override
                public void second(Second second, long sent, long acknowledged) {
                    if (second.at() < 1.9) { // after the first second
                        stall.completeAsync(() -> stall(mosquitto.pid()));
                    }
                }
            });
            stall.join();

            assertThat(figures.due()).isEqualTo(8L * PER_SECOND);
            assertThat(figures.lost()).hasValue(0);
            assertThat(figures.ack().max()).isBetween(STALL - 0.3, STALL + 3); // a busy machine adds to it
            // All that fell due in the first four of the five seconds waited for more than one.
            assertThat(Loads.longerThan(figures.ack(), 1)).isGreaterThan(0.8 * (STALL - 1) * PER_SECOND);
        } finally {
            mosquitto.destroyForcibly();
        }
    }

    private static @Nullable Void stall(long pid) {
        try {
            signal("STOP", pid);
            TimeUnit.MILLISECONDS.sleep((long) (STALL * 1000));
            signal("CONT", pid);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    }

    private static void awaitListening(int port) throws InterruptedException {
        for (int look = 0; look < 100; look++) {
            try (var socket = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("mosquitto does not listen");
    }

    private static boolean isInstalled() {
        return Files.isExecutable(Path.of("/usr/sbin/mosquitto")) || Files.isExecutable(Path.of("/usr/bin/mosquitto"));
    }

    private static String executable() {
        return Files.isExecutable(Path.of("/usr/sbin/mosquitto")) ? "/usr/sbin/mosquitto" : "/usr/bin/mosquitto";
    }
}
