package org.twinrig.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code twinrig load} from the outside. */
class LoadCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aFleetOfTheTwinGoesThroughTheEmbeddedCloud() throws IOException {
        Path out = folder.resolve("out");
        Cli cli = Cli.run(
                "load",
                "--devices",
                20,
                "--rate",
                "4/s",
                "--duration",
                "3 s",
                "--out",
                out,
                "--json",
                "--expect",
                "loss == 0",
                "--expect",
                "duplicates == 0",
                "--expect",
                "handled == 240",
                "--expect",
                "max(ack) < 10 min");

        cli.endsWith(0);
        var document = new ObjectMapper().readTree(cli.out());
        assertThat(document.path("complete").asBoolean()).isTrue();
        assertThat(document.path("target").asText()).isEqualTo("embedded");
        var metrics = document.path("metrics");
        assertThat(metrics.path("sent").asLong()).isEqualTo(240); // 20 devices, 4 a second, 3 s
        assertThat(metrics.path("ackP99Ms").asDouble()).isPositive();
        assertThat(document.path("command").asText()).contains("--devices 20", "--duration \"3 s\"");
        assertThat(new ObjectMapper().readTree(out.resolve("result.json").toFile()))
                .isEqualTo(document);
        var page = Jsoup.parse(Files.readString(out.resolve("report.html")));
        assertThat(page.select("p.verdict").text()).isEqualTo("Passed: 4 of 4");
        assertThat(page.select("svg[role=img]").eachAttr("aria-label"))
                .contains("Wait from due to acknowledged, by second of the answer [ms]", "Messages [1/s]");
        assertThat(page.select("dl.facts").text()).contains("twinrig load", "seed");
    }

    @Test
    void anExpectationThatDoesNotHoldEndsWithOneAndSaysByHowMuch() {
        Cli cli = Cli.run(
                "load",
                "--devices",
                2,
                "--rate",
                "5/s",
                "--duration",
                "1 s",
                "--size",
                100,
                "--out",
                folder,
                "--expect",
                "loss == 7");

        cli.endsWith(1);
        assertThat(cli.out()).contains("FAILED: loss == 7: 0, 7 too little").contains("lost", "0 of 10 due");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--rate|often|--rate is \"often\". Give the messages of one device as a number per time",
                "--target|moon|target \"moon\" is not there",
                "--target|aws|load knows the target embedded only, not aws; load another cloud's broker with --broker URI",
                "--broker|ftp://here|the broker \"ftp://here\" has the scheme \"ftp\"; write mqtt://host:port",
                "--qos|2|--qos is 2; it must be 0 or 1",
                "--size|huge|--size is \"huge\"; give a number of bytes, or twin",
                "--size|10|--size is 10; it must be twin, or 32 or more bytes",
                "--window|0|--window is 0; it must be 1 to 65535",
                "--expect|p99(ack) < fast|the limit of p99(ack) is \"fast\"; a duration is needed here",
                "--expect|speed > 9000|asks for \"speed\", which is no figure",
                "--ca|none.pem|--ca, --cert and --key are for TLS",
            })
    void mistakesAreToldBeforeAnythingStarts(String option, String value, String message) {
        Cli cli = Cli.run("load", "--devices", 1, "--duration", "1 s", "--out", folder.resolve("never"), option, value);

        cli.endsWith(2).tells(message);
        assertThat(folder.resolve("never")).doesNotExist();
    }

    @ParameterizedTest(name = "--duration {0}")
    @CsvSource(
            delimiter = '|',
            value = {"long|; a duration is needed here, e.g. \"10 min\"", "0 s|; it must be 0.1 s to 30 d"})
    void aDurationIsATimeWithItsUnit(String duration, String message) {
        Cli.run("load", "--devices", 1, "--duration", duration)
                .endsWith(2)
                .tells("--duration is \"" + duration + "\"" + message);
    }

    @Test
    void targetAndBrokerContradictEachOther() {
        Cli.run("load", "--devices", 1, "--duration", "1 s", "--target", "embedded", "--broker", "mqtt://localhost")
                .endsWith(2)
                .tells("--target embedded and --broker mqtt://localhost contradict each other");
    }

    @Test
    void moreDevicesThanThisProcessMayOpenFiles() {
        Cli.run("load", "--devices", 1_000_000, "--duration", "1 s", "--out", folder.resolve("never"))
                .endsWith(3)
                .tells("--devices 1000000 needs as many connections", "raise the limit", "ulimit -n");
        assertThat(folder.resolve("never")).doesNotExist();
    }

    @Test
    void aBrokerThatIsNotThere() throws IOException {
        int port;
        try (var probe = new ServerSocket(0)) {
            port = probe.getLocalPort();
        }
        Cli.run(
                        "load",
                        "--devices",
                        1,
                        "--duration",
                        "1 s",
                        "--size",
                        50,
                        "--out",
                        folder,
                        "--broker",
                        "mqtt://127.0.0.1:" + port)
                .endsWith(3)
                .tells("nothing listens at mqtt://127.0.0.1:" + port + ": connection refused");
    }

    @Test
    void ctrlCLeavesTheFiguresSoFar() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "signals are sent on Linux only");
        Path out = folder.resolve("out");
        Cli cli;
        try (var child = ChildProcess.start(
                ChildProcess.ownJava(),
                folder,
                "load",
                "--devices",
                3,
                "--rate",
                "20/s",
                "--duration",
                "10 min",
                "--size",
                100,
                "--out",
                out)) {
            Path said = folder.resolve("child.err");
            for (int look = 0; look < 600 && !Files.readString(said).contains("3 devices are connected"); look++) {
                Thread.sleep(100);
            }
            child.interrupt();
            cli = child.await();
        }

        cli.endsWith(130).tells("twinrig: interrupted; the figures so far are in " + out.resolve("result.json"));
        var document = new ObjectMapper().readTree(out.resolve("result.json").toFile());
        assertThat(document.path("complete").asBoolean()).isFalse();
        assertThat(out.resolve("report.html")).isNotEmptyFile();
    }
}
