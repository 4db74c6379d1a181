package org.twinrig.scenarios.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.twinrig.scenarios.GeneratedFiles;

class JsonSchemaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void schemaFileIsWhatTheLanguageSays() throws IOException {
        GeneratedFiles.assertCurrent("schema.json", JsonSchema.text());
    }

    static Stream<Path> libraryFiles() throws IOException {
        try (Stream<Path> files = Files.list(GeneratedFiles.module().resolve("library"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("libraryFiles")
    void editorAcceptsEveryFileOfTheLibrary(Path file) throws IOException {
        assertThat(Files.readAllLines(file).get(0)).isEqualTo("# yaml-language-server: $schema=../schema.json");
        assertThat(validate(Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{title: a, duration: 2 m, room: {size: 6 m x 4 m x 2.7 m}}", // a length is no duration
                "{title: a, duration: 2 min, room: {size: 2 hours}}",
                "{title: a, duration: 2 min, rooom: {size: 6 m x 4 m x 2.7 m}}",
                "{title: a, duration: 2 min, room: {}}",
                "{title: a, duration: 2 min, fires: [{name: a, fuel: gold, at: '1 m, 1 m, 0 m', ignition: 1 s}]}"
            })
    void editorUnderlinesWhatTheParserRefuses(String yaml) {
        assertThat(validate(yaml)).isNotEmpty();
    }

    private static Set<ValidationMessage> validate(String yaml) {
        JsonNode document = MAPPER.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(JsonSchema.text())
                .validate(document);
    }
}
