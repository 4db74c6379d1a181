package org.twinrig.scenarios.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinrig.core.UserError;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.scenarios.GeneratedFiles;
import org.twinrig.scenarios.Scenario;
import org.twinrig.scenarios.ScenarioLibrary;
import org.twinrig.scenarios.World;

/** Whatever is in a file, the answer is a scenario or a message; never another exception, never a hang. */
class DamagedScenarioTest {
    private static final String HEAD = "title: t\nduration: 60 s\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "room: [1, 2]",
                "room: {size: [1 m, 2 m]}",
                "room: {size: {x: 1 m}}",
                "room: {size: [[1], 2, 3]}",
                "room: {size: 1e999 m x 2 m x 3 m}",
                "room: {size: x x x m}",
                "room: {size: ' '}",
                "room: {size: 6 m x 4 m x 2.7 m, openings: [3, []]}",
                "people: [[[]]]",
                "people: 7",
                "devices: [{name: a, sensors: 3}]",
                "devices: [{name: a, sensors: [{type: bmi160, options: [1]}]}]",
                "devices: [{name: a, sensors: [{type: bmi160, options: {a: {b: c}}}]}]",
                "fans: [null]",
                "fans: [~, {name: }]",
                "fans: [{name: a, blades: 7.5}]",
                "fans: [{name: a, blades: 99999999999999999999}]",
                "fans: &a [*a]",
                "? [a, b]\n: c",
                "seed: 99999999999999999999",
                "!!binary fans: x",
                "--- a\n--- b",
                "\u0000",
                "\"\\uD800\": a"
            })
    void oddYamlIsAnsweredWithAMessage(String yaml) {
        assertThat(outcome(HEAD + yaml)).isEqualTo("UserError");
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        var yaml = new StringBuilder(HEAD + "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String one = "*a" + (i - 1);
            yaml.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", List.of(one, one, one, one, one, one))));
        }
        assertThat(outcome(yaml.toString())).isEqualTo("UserError");
    }

    @Test
    void randomDamageToTheLibraryNeverEscapesAsAnotherException() throws java.io.IOException {
        RandomStream random = new RandomStreams(4711).stream("damage");
        var texts = new ArrayList<String>();
        for (String file : List.of("02-waste-basket-fire.yaml", "15-server-closet.yaml")) {
            texts.add(java.nio.file.Files.readString(
                    GeneratedFiles.module().resolve("library").resolve(file)));
        }
        String pieces = " :{}[],-#&*!|>'\"%@`\n\tx0.9m°";
        for (int i = 0; i < 600; i++) {
            var text = new StringBuilder(texts.get(i % texts.size()));
            for (int k = 0; k <= random.below(3); k++) {
                int at = random.below(text.length() - 1);
                if (random.chance(0.5)) {
                    text.deleteCharAt(at);
                } else {
                    text.insert(at, pieces.charAt(random.below(pieces.length())));
                }
            }
            assertThat(outcome(text.toString())).isIn("Scenario", "UserError");
        }
    }

    @Test
    void libraryItselfIsFine() {
        new ScenarioLibrary()
                .scenarios()
                .forEach(s -> assertThat(World.build(s, 1).groups()).isNotEmpty());
    }

    private static String outcome(String yaml) {
        try {
            World.build(Scenario.parse(yaml, "t.yaml"), 1);
            return "Scenario";
        } catch (UserError e) {
            assertThat(e.getMessage()).isNotBlank();
            return "UserError";
        }
    }
}
