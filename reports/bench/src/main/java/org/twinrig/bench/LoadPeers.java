package org.twinrig.bench;

import static org.twinrig.bench.MarkdownTable.figure;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Our load generator beside a peer on the same mosquitto, in turns: each run is a process of its own, whose CPU time the
 * shell measures from outside, start and connecting included.
 */
final class LoadPeers {
    private static final int TURNS = 3;
    private static final int CLIENTS = 500;
    private static final int BYTES = 200;
    private static final int SECONDS = 30;
    private static final int PEER_MESSAGES = 600_000;

    private final int port;
    private final Path folder;

    private record Ran(double messages, double cpuSeconds, double wallSeconds, double ownCpuSeconds) {}

    private interface Tool {
        Ran run() throws IOException, InterruptedException;
    }

    private LoadPeers(int port, Path folder) {
        this.port = port;
        this.folder = folder;
    }

    /** Measures and prints the section alone. */
    public static void main(String[] args) throws IOException {
        System.out.println(measure());
    }

    /** The table; a line instead where a tool is missing. */
    static String measure() throws IOException {
        if (!installed("mosquitto", "node", "npm")) {
            return "Not measured: needs `apt-get install mosquitto` and Node.js with npm.\n";
        }
        Path folder = Files.createTempDirectory("twinrig-load-peers");
        int port;
        try (var probe = new ServerSocket(0)) {
            port = probe.getLocalPort();
        }
        Path configuration = folder.resolve("mosquitto.conf");
        Files.writeString(configuration, "listener %d 127.0.0.1%nallow_anonymous true%n".formatted(port));
        Process broker = new ProcessBuilder("mosquitto", "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("broker.log").toFile())
                .start();
        try {
            return new LoadPeers(port, folder).table();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            broker.destroyForcibly();
        }
    }

    private String table() throws IOException, InterruptedException {
        awaitListening();
        shell("cd '%s' && npm install --silent --no-audit --no-fund mqtt@5 >/dev/null 2>&1".formatted(folder));
        try (var script = LoadPeers.class.getResourceAsStream("mqttjs.mjs")) {
            Files.write(folder.resolve("mqttjs.mjs"), script.readAllBytes());
        }
        var names = List.of("`twinrig load` (netty)", "MQTT.js 5 (the engine of MQTTX CLI), 500 clients");
        List<Tool> tools = List.of(this::ours, this::mqttJs);
        List<List<Ran>> all = List.of(new ArrayList<>(), new ArrayList<>());
        for (int turn = 0; turn < TURNS; turn++) {
            for (int tool = 0; tool < tools.size(); tool++) {
                all.get(tool).add(tools.get(tool).run());
            }
        }
        var table = new MarkdownTable(
                "QoS 1, 200 bytes, 500 clients, as fast as possible",
                "messages",
                "CPU s per million, whole process",
                "÷ ours",
                "under load only",
                "messages/s");
        double ours = perMillion(all.get(0));
        for (int tool = 0; tool < tools.size(); tool++) {
            var runs = all.get(tool);
            double own = median(runs.stream().mapToDouble(run -> run.ownCpuSeconds() / run.messages() * 1e6));
            table.add(
                    names.get(tool),
                    figure(median(runs.stream().mapToDouble(Ran::messages))),
                    figure(perMillion(runs)),
                    figure(perMillion(runs) / ours),
                    Double.isNaN(own) ? "–" : figure(own),
                    figure(median(runs.stream().mapToDouble(run -> run.messages() / run.wallSeconds()))));
        }
        return table + "\nMedian of " + TURNS + " turns; load average of the machine meanwhile "
                + Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0] + ".\n";
    }

    private Ran ours() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var ran = timed("'%s' -Xmx512m -XX:+UseSerialGC -cp '%s' %s %d %d %d %d"
                .formatted(
                        java,
                        System.getProperty("java.class.path"),
                        LoadWork.class.getName(),
                        port,
                        CLIENTS,
                        BYTES,
                        SECONDS));
        String[] told = ran.text().strip().split(" ", 2);
        return new Ran(Double.parseDouble(told[0]), ran.cpu(), ran.wall(), Double.parseDouble(told[1]));
    }

    private Ran mqttJs() throws IOException, InterruptedException {
        var ran =
                timed("cd '%s' && node mqttjs.mjs %d %d %d %d".formatted(folder, port, CLIENTS, BYTES, PEER_MESSAGES));
        return new Ran(Double.parseDouble(ran.text().strip()), ran.cpu(), ran.wall(), Double.NaN);
    }

    private record Timed(String text, double cpu, double wall) {}

    /** Runs {@code command}; the shell counts its CPU time and that of all its children. */
    private Timed timed(String command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Path times = folder.resolve("times");
        String text = shell("{ %s; } ; times > '%s'".formatted(command, times));
        double wall = (System.nanoTime() - start) / 1e9;
        String[] ofChildren = Files.readAllLines(times).get(1).split(" ", 2);
        return new Timed(text, seconds(ofChildren[0]) + seconds(ofChildren[1]), wall);
    }

    /** The shell's {@code 0m1.234s}. */
    private static double seconds(String text) {
        String[] parts = text.strip().replace("s", "").split("m", 2);
        return 60 * Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]);
    }

    private static String shell(String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder("bash", "-c", command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("failed: " + command);
        }
        return text;
    }

    private void awaitListening() throws InterruptedException {
        for (int look = 0; look < 100; look++) {
            try (var socket = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("mosquitto does not listen on " + port);
    }

    private static boolean installed(String... commands) {
        try {
            for (String command : commands) {
                shell("PATH=$PATH:/usr/sbin command -v " + command);
            }
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static double perMillion(List<Ran> runs) {
        return median(runs.stream().mapToDouble(run -> run.cpuSeconds() / run.messages() * 1e6));
    }

    private static double median(java.util.stream.DoubleStream values) {
        double[] sorted = values.toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
