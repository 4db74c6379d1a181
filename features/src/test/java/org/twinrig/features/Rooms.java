package org.twinrig.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Small scenarios and folders for the tests of the command line. */
final class Rooms {
    /** A closet with a board that needs no detector; a run takes a fraction of a second. */
    static final String CLOSET = """
            title: A board in a closet
            duration: 20 s
            room: {size: 2 m x 2 m x 2.4 m, co2: 600 ppm}
            devices:
              - {name: board-1, at: "0.2 m, 0.2 m, 2 m", sensors: [{type: scd41}, {type: mq2}, {type: dht22}]}
            """;

    /** Every plant and every sensor, with things going on in both groups of the world. */
    static final String EVERYTHING = """
            title: Paper burns beside a fan that fails
            duration: 12 s
            room:
              size: 4 m x 3 m x 2.5 m
              openings: [{name: door, width: 0.9 m, height: 2 m, open: 20 %}]
            people: [{name: anna, at: "3 m, 2 m, 0 m", leaves: 5 s}]
            fires: [{name: basket, fuel: paper, growth: fast, peak: 90 kW, at: "2.5 m, 2 m, 0.4 m", ignition: 2 s}]
            objects: [{name: tea, type: hot-drink, at: "3 m, 2 m, 0.75 m", from: 3 s}]
            fans: [{name: exhaust, speed: 3060 rpm, faults: [{type: bearing, from: 4 s}]}]
            devices:
              - name: board-1
                at: 0.2 m, 0.2 m, 2.3 m
                sensors: [{type: lepton35}, {type: scd41}, {type: mq2}, {type: mq7}, {type: mq135}, {type: dht22}]
              - {name: monitor-1, on: exhaust, sensors: [{type: mls160a}, {type: bmi160}]}
            """;

    private Rooms() {}

    /** Writes {@code text} to {@code name} in {@code folder}. */
    static Path write(Path folder, String name, String text) {
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails if something half-done lies below {@code folder}. */
    static void assertTidy(Path folder) {
        assertThat(files(folder).stream().map(file -> file.getFileName().toString()))
                .noneMatch(name -> name.contains(".draft") || name.contains(".probe") || name.endsWith(".tmp"));
    }

    /** Everything below {@code folder}; nothing when it is not there. */
    static List<Path> files(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !Files.isDirectory(path)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
