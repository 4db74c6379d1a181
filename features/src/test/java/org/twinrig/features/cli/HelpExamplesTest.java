package org.twinrig.features.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the help shows as an example can be typed like that. */
class HelpExamplesTest {
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void anExampleIsUnderstood(String example) {
        String[] words = WORD.matcher(example)
                .results()
                .skip(1) // the program's name
                .map(word -> word.group().replace("\"", ""))
                .toArray(String[]::new);

        var parsed = Main.commandLine().parseArgs(words);

        assertThat(parsed.hasSubcommand()).isTrue();
        assertThat(parsed.subcommand().unmatched()).isEmpty();
    }

    static List<String> examples() {
        var root = Main.commandLine();
        var examples = new ArrayList<>(examples(root));
        root.getSubcommands().values().stream()
                .filter(command -> !command.getCommandSpec().usageMessage().hidden())
                .map(HelpExamplesTest::examples)
                .forEach(examples::addAll);
        return examples;
    }

    private static List<String> examples(CommandLine command) {
        var lines = List.of(command.getCommandSpec().usageMessage().footer());
        var examples = lines.stream()
                .filter(line -> line.startsWith("  twinrig "))
                .map(line -> line.strip().split(" {4,}", -1)[0]) // what stands far to the right explains
                .toList();
        assertThat(examples).as("examples of " + command.getCommandName()).isNotEmpty();
        return examples;
    }
}
