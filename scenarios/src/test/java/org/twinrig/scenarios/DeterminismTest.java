package org.twinrig.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The same scenario and seed give the same bytes, whatever computes them. */
class DeterminismTest {
    private static final String SCENARIO = """
            title: Everything at once, short
            duration: 8 s
            room:
              size: 5 m x 4 m x 2.5 m
              openings: [{name: door, width: 0.9 m, height: 2 m, changes: [{at: 3 s, open: 10 %}]}]
            people: [{name: anna, at: "3 m, 2 m, 0 m", arrives: 2 s}]
            fires: [{name: bin, fuel: paper, at: "3.5 m, 2 m, 0.4 m", ignition: 1 s, peak: 100 kW, growth: ultra-fast}]
            fans:
              - {name: a, faults: [{type: bearing, from: 4 s}]}
              - {name: b, runs: [{from: 0 s, until: 3 s}]}
            devices:
              - name: room-1
                at: 0.3 m, 0.3 m, 2.3 m
                sensors: [{type: lepton35}, {type: scd41}, {type: mq2}, {type: mq7}, {type: mq135}, {type: dht22}]
              - {name: fan-a, on: a, sensors: [{type: mls160a}, {type: bmi160}]}
              - {name: fan-b, on: b, sensors: [{type: mls160a}]}
            """;

    /** Prints the hashes, for the test in another Java. */
    public static void main(String[] args) {
        System.out.print(print(hashes(Pacer.max(), 1)));
    }

    @Test
    void sameBytesTwiceAndWithTwoThreadsAndWhenPaced() {
        var once = hashes(Pacer.max(), 1);
        assertThat(once).hasSizeGreaterThan(12); // every sensor and plant has its topic
        assertThat(hashes(Pacer.max(), 1)).isEqualTo(once);
        assertThat(hashes(Pacer.max(), 2)).isEqualTo(once);
        // paced runs are cut into other slices; at 16 times real time it takes half a second
        assertThat(hashes(Pacer.times(16), 3)).isEqualTo(once);
    }

    @Test
    void anotherSeedGivesOtherReadings() {
        var one = new CollectingSink();
        var two = new CollectingSink();
        new Run(Scenario.parse(SCENARIO, "test.yaml"), 1, 1).execute(List.of(one), Progress.NONE);
        new Run(Scenario.parse(SCENARIO, "test.yaml"), 2, 1).execute(List.of(two), Progress.NONE);
        assertThat(one.hashes().get("/reading/room-1/lepton35"))
                .isNotEqualTo(two.hashes().get("/reading/room-1/lepton35"));
    }

    @Test
    void sameBytesOnJava25() throws IOException, InterruptedException {
        Optional<Path> java = java25();
        Assumptions.assumeTrue(java.isPresent(), "no Java 25 (neither in JAVA_25 nor as /usr/lib/jvm/temurin-25*)");
        var process = new ProcessBuilder(
                        java.orElseThrow().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DeterminismTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String there;
        try (InputStream out = process.getInputStream()) {
            there = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(process.waitFor()).isZero();
        assertThat(there).isEqualTo(print(hashes(Pacer.max(), 1)));
    }

    private static Optional<Path> java25() throws IOException {
        String home = System.getenv("JAVA_25");
        if (home != null) {
            return Optional.of(Path.of(home, "bin", "java")).filter(Files::isExecutable);
        }
        Path installed = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(installed)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(installed)) {
            return homes.filter(h -> String.valueOf(h.getFileName()).startsWith("temurin-25"))
                    .map(h -> h.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    private static SortedMap<String, String> hashes(Pacer pacer, int threads) {
        var sink = new CollectingSink();
        new Run(Scenario.parse(SCENARIO, "test.yaml"), 7, threads)
                .pacedBy(pacer)
                .execute(List.of(sink), Progress.NONE);
        return sink.hashes();
    }

    private static String print(SortedMap<String, String> hashes) {
        return hashes.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
