package org.twinrig.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Equal seeds give equal bytes, whatever number of threads, process or Java version computes them. */
class DeterminismTest {
    private static final String[] NEWER_JAVA_VARIABLES = {"JAVA_25", "JAVA_HOME_25", "JAVA_HOME_25_X64"};

    @TempDir
    private Path folder;

    private Path scenario = Path.of("");

    @BeforeEach
    void writeScenario() {
        scenario = Rooms.write(folder, "everything.yaml", Rooms.EVERYTHING);
    }

    @Test
    void threadsAndRepetitionDoNotMatterAndTheSeedDoes() throws IOException {
        JsonNode first = hashes(run("--threads", 1));

        assertThat(first.size()).as("two truths, eight sensors: %s", first).isEqualTo(10);
        assertThat(hashes(run("--threads", 1))).isEqualTo(first);
        assertThat(hashes(run("--threads", 2))).isEqualTo(first);
        assertThat(hashes(run("--threads", 2, "--seed", 2))).isNotEqualTo(first);
    }

    @Test
    void aNewerJavaComputesTheSameBits() throws IOException, InterruptedException {
        Optional<Path> newer = newerJava();
        Assumptions.assumeTrue(newer.isPresent(), "no JDK 25 in JAVA_25, JAVA_HOME_25 or /usr/lib/jvm");
        JsonNode here = hashes(run("--threads", 2));

        try (var child = ChildProcess.start(newer.orElseThrow(), folder, arguments("--threads", 2))) {
            Cli cli = child.await();
            assertThat(new ObjectMapper()
                            .readTree(cli.out())
                            .at("/versions/java")
                            .asText())
                    .startsWith("25");
            assertThat(hashes(cli)).isEqualTo(here);
        }
    }

    private Cli run(Object... options) {
        return Cli.run(arguments(options));
    }

    private Object[] arguments(Object... options) {
        return Stream.concat(
                        Stream.of("run", scenario, "--target", "none", "--json", "--out", folder.resolve("out")),
                        Stream.of(options))
                .toArray();
    }

    private static JsonNode hashes(Cli cli) throws IOException {
        assertThat(cli.status()).as(cli.err()).isZero();
        return new ObjectMapper().readTree(cli.out()).path("sha256");
    }

    private static Optional<Path> newerJava() throws IOException {
        for (String variable : NEWER_JAVA_VARIABLES) {
            String home = System.getenv(variable);
            if (home != null && Files.isExecutable(Path.of(home, "bin", "java"))) {
                return Optional.of(Path.of(home, "bin", "java"));
            }
        }
        Path installed = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(installed)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(installed)) {
            return homes.filter(home -> home.getFileName().toString().matches(".*\\b25\\b.*"))
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .sorted()
                    .findFirst();
        }
    }
}
