package org.twinrig.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.recording.Event;
import org.twinrig.core.recording.Recording;

/** Features of one's own: verdicts, evidence, and answers to an author's mistakes. */
class VerifyTest {
    private static final String BREATHING = """
            Feature: A closet

              @seed:7 @quick
              Scenario: Nobody breathes
                Given a room of 2 m by 2 m and 2.4 m high
                And the room has 600 ppm of CO2
                And a gas board "board-1" at 0.2 m, 0.2 m, 2 m
                When 15 s have passed
                Then "tempC" of "board-1" stays between 10 °C and 30 °C
                And the true "upperCo2Ppm" stays below 700 ppm
            """;

    @TempDir
    private Path folder;

    @Test
    void whatHoldsPassesAndLeavesItsRecording() throws IOException {
        Path feature = Rooms.write(folder, "closet.feature", BREATHING);

        Cli cli = verify(feature).endsWith(0);

        assertThat(cli.out()).contains("passed A closet: Nobody breathes", "1 passed, 0 failed", "report.html");
        JsonNode result = result();
        assertThat(result.path("scenarios").toString()).isEqualTo("{\"passed\":1,\"failed\":0,\"skipped\":0}");
        JsonNode scenario = result.path("results").path(0);
        assertThat(scenario.path("feature").asText()).isEqualTo("A closet");
        assertThat(scenario.path("name").asText()).isEqualTo("Nobody breathes");
        assertThat(scenario.path("location").asText()).endsWith("closet.feature:4");
        assertThat(scenario.path("seed").asLong()).isEqualTo(7);
        assertThat(scenario.path("verdict").asText()).isEqualTo("passed");
        assertThat(scenario.path("message").asText()).isEmpty();
        Path recording = out().resolve(scenario.path("recording").asText());
        assertThat(verdicts(recording)).containsExactly("passed", "passed");
        assertThat(out().resolve("report.html")).content().contains("Nobody breathes");
        assertThat(out().resolve("junit.xml")).content().contains("Nobody breathes");
        Rooms.assertTidy(folder);
    }

    @Test
    void whatDoesNotHoldFailsWithTheNumberInEvidence() throws IOException {
        Path feature = Rooms.write(folder, "closet.feature", BREATHING.replace("10 °C and 30 °C", "10 °C and 12 °C"));

        Cli cli = verify(feature).endsWith(1);

        assertThat(cli.out())
                .containsPattern("closet.feature:9: tempC of board-1 between 10 °C and 12 °C: it was between \\d+")
                .contains("seed 7", "0 passed, 1 failed");
        JsonNode scenario = result().path("results").path(0);
        assertThat(scenario.path("verdict").asText()).isEqualTo("failed");
        assertThat(scenario.path("message").asText()).contains("it was between");
        assertThat(verdicts(out().resolve(scenario.path("recording").asText()))).containsExactly("failed");
    }

    @Test
    void aScenarioThatFailsDoesNotKeepTheOthersFromRunning() throws IOException {
        String second = BREATHING.substring(BREATHING.indexOf("  @seed")).replace("700 ppm", "100 ppm");
        Path feature = Rooms.write(folder, "closet.feature", BREATHING + "\n" + second);

        verify(feature).endsWith(1);

        assertThat(result().path("scenarios").toString()).isEqualTo("{\"passed\":1,\"failed\":1,\"skipped\":0}");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            When 15 s have passed | When 15 s have past | 8 | there is no step "15 s have past"; the nearest are | When 5 min have passed
            the room has 600 ppm of CO2 | the room has CO2 of 600 ppm | 6 | there is no step "the room has CO2 of 600 ppm" | Given the room has 800 ppm of CO2
            the room has 600 ppm of CO2 | the room has 600 kg of CO2 | 6 | the concentration is "600 kg", a mass | a concentration is needed here
            And the room has 600 ppm of CO2 | And a fast paper fire of up to 2 hours starts at 1 m, 1 m after 5 s | 6 | the power is "2 hours", a duration | a power is needed here
            And the room has 600 ppm of CO2 | And a fast papper fire of up to 9 kW starts at 1 m, 1 m after 5 s | 6 | an unknown fuel (did you mean "paper"?) | known
            Given a room of 2 m by 2 m and 2.4 m high | Given the scenario "hot-drnk" | 5 | there is no scenario "hot-drnk" (did you mean "hot-drink"?) | scenarios
            "tempC" of "board-1" | "tempK" of "board-1" | 9 | there is no "tempK" on "board-1" | tempC, humidityPct
            10 °C and 30 °C | 10 ppm and 30 °C | 9 | "tempC" is measured in °C | a concentration
            @seed:7 | @seed:seven | 8 | the tag @seed:seven holds no seed | @seed:7
            """)
    void anAuthorsMistakeIsAnsweredAtItsLine(String right, String wrong, int line, String found, String remedy)
            throws IOException {
        Path feature = Rooms.write(folder, "closet.feature", BREATHING.replace(right, wrong));

        Cli cli = verify(feature).endsWith(2);

        assertThat(cli.out()).containsSubsequence("WRONG A closet", "closet.feature:" + line + ": ", found, remedy);
        assertThat(result().path("results").path(0).path("verdict").asText()).isEqualTo("wrong");
    }

    @Test
    void aMisspeltStepIsAnsweredWithTheTwoNearest() {
        Path feature = Rooms.write(folder, "closet.feature", BREATHING.replace("When 15 s have", "When 15 s has"));

        Cli cli = verify(feature).endsWith(2);

        String answer = cli.out()
                .substring(cli.out().indexOf("the nearest are"), cli.out().indexOf("('twinrig list steps'"));
        assertThat(answer.lines().skip(1).filter(text -> text.matches(" +(Given|When|Then) .*")))
                .hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            'Feature: x\n  Scenario: y\n    Given the scenario "hot-drink"\n    Thn z\n' | mine.feature:4:5: "Thn z" is not readable as Gherkin
            'Hello\n'                                                                   | mine.feature:1:1: "Hello" is not readable as Gherkin
            ''                                                                          | mine.feature holds no feature
            """)
    void whatIsNotGherkinIsNamedByLineAndColumn(String text, String message) {
        Path feature = Rooms.write(folder, "mine.feature", text);

        verify(feature).endsWith(2).tells(message);

        assertThat(Rooms.files(folder)).containsExactly(feature);
    }

    @Test
    void aScenarioWithoutStepsVerifiesNothingAndSaysSo() {
        // Gherkin reads a misspelt first keyword as the beginning of a description
        Path feature =
                Rooms.write(folder, "mine.feature", "Feature: x\n  Scenario: y\n    Gven the scenario \"hot-drink\"\n");

        assertThat(verify(feature).endsWith(2).out()).contains("mine.feature:2: nothing has run in this scenario");
    }

    @Test
    void placesAndTagsThatChooseNothingAreMistakes() {
        Path feature = Rooms.write(folder, "closet.feature", BREATHING);
        Path empty = Rooms.write(folder.resolve("empty"), "readme.txt", "no features")
                .getParent();

        verify(empty).endsWith(2).tells("the folder " + empty + " holds no .feature files");
        verify(feature, "--tags", "@quick and")
                .endsWith(2)
                .tells("--tags \"@quick and\" is no tag expression", "write e.g.");
        verify(feature, "--tags", "@slow").endsWith(2).tells("no scenario was chosen by --tags \"@slow\"");
        verify(feature, "--tags", "@quick").endsWith(0);
    }

    @Test
    void theSameSeedGivesTheSameReadingsAndAnotherSeedOthers() throws IOException {
        Path feature = Rooms.write(folder, "closet.feature", BREATHING);
        Path untagged = Rooms.write(folder, "untagged.feature", BREATHING.replace("@seed:7", ""));

        Map<String, String> first = hashes(feature);
        Map<String, String> again = hashes(feature);
        Map<String, String> bySeven = hashes(untagged, "--seed", "7");
        Map<String, String> byEight = hashes(untagged, "--seed", "8");

        assertThat(again).isEqualTo(first).isNotEmpty();
        assertThat(bySeven).isEqualTo(first);
        assertThat(byEight.get("/reading/board-1/mq2")).isNotEqualTo(first.get("/reading/board-1/mq2"));
    }

    @Test
    void alarmsAreJudgedOnlyWhereSomethingCouldAlarm() {
        // "never" would hold of itself where there is no cloud or no detector
        String judged = BREATHING + "    And no fire alarm of ALERT or above is raised\n";
        Path feature = Rooms.write(folder, "closet.feature", judged);

        Cli withoutCloud = verify(feature).endsWith(2);
        Cli withoutDetector = Cli.run("verify", feature, "--out", out()).endsWith(2);

        assertThat(withoutCloud.out()).contains("closet.feature:11: this step needs a cloud", "--target none");
        assertThat(withoutDetector.out()).contains("closet.feature:11: no board here detects fires; add e.g.");
    }

    private Map<String, String> hashes(Path feature, String... options) throws IOException {
        verify(feature, options).endsWith(0);
        try (Recording recording = Recording.open(
                out().resolve(result().path("results").path(0).path("recording").asText()))) {
            return recording.hashes();
        }
    }

    private static List<String> verdicts(Path file) {
        try (Recording recording = Recording.open(file)) {
            assertThat(recording.complete()).isTrue();
            return recording.read("/event", Event.class).stream()
                    .filter(event -> event.kind().equals("verdict"))
                    .map(event -> event.details().get("verdict"))
                    .toList();
        }
    }

    private Cli verify(Path place, String... options) {
        var arguments = new ArrayList<Object>(List.of("verify", place, "--target", "none", "--out", out()));
        arguments.addAll(List.of(options));
        return Cli.run(arguments.toArray());
    }

    private Path out() {
        return folder.resolve("out");
    }

    private JsonNode result() throws IOException {
        return new ObjectMapper().readTree(out().resolve("result.json").toFile());
    }
}
