package org.twinrig.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.core.UserError;
import org.twinrig.core.recording.Recording;
import org.twinrig.features.run.CloudChoice;
import org.twinrig.features.run.Execution;
import org.twinrig.features.run.OutFolder;
import org.twinrig.features.run.ResultDocument;
import org.twinrig.pipeline.CloudOptions;
import org.twinrig.pipeline.CloudReport;
import org.twinrig.pipeline.CloudSession;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.mqtt.MqttLink;
import org.twinrig.scenarios.Progress;
import org.twinrig.scenarios.Run;
import org.twinrig.scenarios.Scenario;

/** Malformed payloads in the middle of a run: rejected, counted and told; everything else goes its way. */
class BadPayloadTest {
    private static final String TOPIC = "iot-device-data";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @Test
    void anInjectedPayloadIsRejectedAndTheRunGoesOn() {
        var notices = new ArrayList<String>();
        var out = OutFolder.prepare(folder.resolve("out"));
        var cloud = CloudChoice.start(
                CloudOptions.embedded().withStateDir(folder.resolve("cloud")).withNotices(notices::add));
        CloudReport report;
        JsonNode result;
        try (cloud;
                var execution = new Execution(out)) {
            var sessions = new ArrayList<CloudSession>();
            Execution.CloudDoor door = back -> {
                sessions.add(cloud.nextDoor().open(back));
                return sessions.get(0);
            };
            Progress injectAtTenSeconds = (at, end) -> {
                if (at == end / 2) {
                    sessions.get(0).inject(TOPIC, "{\"device_id\": ".getBytes(StandardCharsets.UTF_8));
                }
            };
            var run = new Run(Scenario.parse(Rooms.CLOSET, "closet.yaml"), 1, 1);

            execution.run(run::execute, Optional.of(door), injectAtTenSeconds);

            report = execution.cloudReport().orElseThrow();
            result = new ObjectMapper().valueToTree(ResultDocument.of(execution, "embedded", List.of(), "test"));
        }

        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.accountedFor()).isFalse();
        assertThat(report.stored()).isEqualTo(report.published() - 1);
        assertThat(result.path("cloud").path("rejected").asInt()).isEqualTo(1);
        assertThat(result.path("cloud").path("problems").path(0).asText())
                .startsWith(TOPIC)
                .contains("a message of 14 bytes was rejected");
        assertThat(notices)
                .containsExactly(result.path("cloud").path("problems").path(0).asText());
        try (Recording recording = Recording.open(out.recording())) {
            assertThat(recording.complete()).isTrue();
        }
    }

    @Test
    void whatAnotherClientSendsIsToldOnTheCommandLine() throws IOException {
        int port = freePort();
        Path scenario = Rooms.write(folder, "closet.yaml", Rooms.CLOSET);
        var done = new AtomicBoolean();
        var sending = CompletableFuture.runAsync(() -> keepSending(port, "this is no JSON", done));

        // 20 s at five times real time: the other client has four seconds to connect and to be heard
        Cli cli = Cli.run("run", scenario, "--json", "--port", port, "--speed", 5, "--out", folder.resolve("out"));

        done.set(true);
        sending.join();
        cli.endsWith(0).tells("twinrig: " + TOPIC, "a message of 15 bytes was rejected");
        JsonNode cloud = new ObjectMapper().readTree(cli.out()).path("cloud");
        assertThat(cloud.path("rejected").asInt()).isPositive();
        assertThat(cloud.path("stored").asInt())
                .isEqualTo(cloud.path("published").asInt());
    }

    /** Sends again and again: the broker is there before those who listen. */
    private static void keepSending(int port, String text, AtomicBoolean done) {
        while (!done.get()) {
            try (var client = MqttLink.connect("tcp://127.0.0.1:" + port, "another-client", 1, PATIENCE)) {
                while (!done.get()) {
                    client.publish(Message.text(TOPIC, text), () -> {});
                    pause();
                }
            } catch (UserError e) {
                pause(); // the broker is not up yet, or is gone already
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.getLocalPort();
        }
    }
}
