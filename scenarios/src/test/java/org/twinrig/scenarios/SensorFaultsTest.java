package org.twinrig.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.recording.Event;
import org.twinrig.core.recording.Recording;
import org.twinrig.core.recording.RecordingWriter;
import org.twinrig.core.time.SimTime;
import org.twinrig.scenarios.language.ScenarioException;

/** Faults of sensors, from the words of a scenario to what is recorded. */
class SensorFaultsTest {
    private static final String SOUND = """
            title: Three parts that fail
            duration: 120 s
            room: {size: 4 m x 3 m x 2.5 m}
            people: [{name: anna, at: "2 m, 1 m, 0 m"}]
            devices:
              - name: a
                at: 0.3 m, 0.3 m, 1.5 m
                sensors:
                  - {type: scd41}
                  - {type: mq2}
                  - {type: dht22}
                  - {type: mq7}
            """;
    private static final String FAILING = SOUND.replace(
                    "{type: scd41}", "{type: scd41, faults: [{kind: stuck, from: 33 s, until: 72 s}]}")
            .replace("{type: mq2}", "{type: mq2, faults: [{kind: dropped, share: 50 %, from: 40 s}]}")
            .replace(
                    "{type: dht22}",
                    "{type: dht22, faults: [{kind: offset, quantity: humidityPct, by: -20, from: 50 s, until: 80 s}]}");

    @Test
    void threeFaultsAreInReadingsAndEventsAndNowhereElse() {
        var sound = run(SOUND, 1);
        var failing = run(FAILING, 1);
        assertThat(failing.hashes().get("/reading/a/mq7"))
                .isEqualTo(sound.hashes().get("/reading/a/mq7"));
        assertThat(failing.hashes().get("/truth/room")).isEqualTo(sound.hashes().get("/truth/room"));
        for (String part : List.of("scd41", "mq2", "dht22")) {
            assertThat(rows(failing, part, 0, 33)).isEqualTo(rows(sound, part, 0, 33));
        }
        assertThat(rows(failing, "scd41", 33, 72).stream()
                        .map(SensorFaultsTest::numbers)
                        .distinct())
                .hasSize(1);
        assertThat(rows(failing, "scd41", 72, 121)).isEqualTo(rows(sound, "scd41", 72, 121));
        assertThat(rows(failing, "mq2", 40, 121)).hasSizeBetween(20, 60).isSubsetOf(rows(sound, "mq2", 40, 121));
        assertThat(rows(failing, "dht22", 80, 121)).isEqualTo(rows(sound, "dht22", 80, 121));
        assertThat(failing.events().stream().filter(e -> e.kind().startsWith("sensor-fault")))
                .extracting(Event::timeNanos, Event::kind, Event::subject)
                .map(tuple -> tuple.toList().get(0) + " " + tuple.toList().get(1) + " "
                        + tuple.toList().get(2))
                .containsExactly(
                        "33000000000 sensor-fault a/scd41",
                        "40000000000 sensor-fault a/mq2",
                        "50000000000 sensor-fault a/dht22",
                        "72000000000 sensor-fault-over a/scd41",
                        "80000000000 sensor-fault-over a/dht22");
    }

    @Test
    void sameSeedSameBytesWithAnyNumberOfThreads() {
        assertThat(run(FAILING, 1).hashes()).isEqualTo(run(FAILING, 2).hashes());
    }

    @Test
    void doubledReadingsAreRecorded(@TempDir Path folder) {
        var scenario = Scenario.parse(
                SOUND.replace("{type: mq2}", "{type: mq2, faults: [{kind: duplicated, share: 100 %}]}"), "t.yaml");
        Path file = folder.resolve("run.mcap");
        new Run(scenario, 1, 1).execute(List.of(new RecordingWriter(file)), Progress.NONE);
        try (var recording = Recording.open(file)) {
            assertThat(recording.counts()).containsEntry("/reading/a/mq2", 240L);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {kind: shutter-stuck, position: open} | kind is "shutter-stuck", which needs a camera (lepton35); this is a scd41
            {kind: poisoned, sensitivity: 5 %}    | kind is "poisoned", which needs a gas element (mq2 to mq9, mq135)
            {kind: stuk}                          | kind is "stuk", an unknown kind of fault (did you mean "stuck"?)
            {kind: stuck, from: 40 s, until: 40 s} | until is 40 s, not after from (40 s)
            {kind: stuck, from: 120 s}            | from is 2 min, but the scenario ends at 2 min
            {kind: dropped}                       | share is missing; a fault dropped needs it
            {kind: dropped, share: 120 %}         | share is "120 %"; it must be from 0 % to 100 %
            {kind: stuck, factor: 3}              | factor: a fault stuck has no factor; it has: from, until
            {kind: offset, by: 3}                 | quantity is missing: which of co2Ppm, tempC, humidityPct has the offset
            {kind: drift, per-hour: 3, quantity: co2} | quantity is "co2", an unknown quantity of a scd41
            {kind: brown-out, from: 20 s}         | until is missing; a fault brown-out has an end
            {kind: reset, from: 20 s, until: 30 s} | until: a fault reset has no until; it is a moment
            {kind: clock-drift, ppm: 50, from: 9 s} | from: a fault clock-drift has no from; it is there all the time
            """)
    void whatDoesNotFitIsNamedWithItsPlace(String fault, String message) {
        String text = SOUND.replace("{type: scd41}", "{type: scd41, faults: [" + fault + "]}");
        assertThatThrownBy(() -> Scenario.parse(text, "t.yaml"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("t.yaml:9:")
                .hasMessageContaining("devices.0.sensors.0.faults.0." + message);
    }

    private static CollectingSink run(String text, int threads) {
        var sink = new CollectingSink();
        new Run(Scenario.parse(text, "t.yaml"), 1, threads).execute(List.of(sink), Progress.NONE);
        return sink;
    }

    private static List<String> rows(CollectingSink sink, String part, double from, double until) {
        return sink.samples("/reading/a/" + part).stream()
                .filter(r -> r.timeNanos() >= from * SimTime.SECOND && r.timeNanos() < until * SimTime.SECOND)
                .map(r -> r.timeNanos() + " " + Arrays.toString(r.values()))
                .toList();
    }

    private static String numbers(String row) {
        return row.substring(row.indexOf(' '));
    }
}
