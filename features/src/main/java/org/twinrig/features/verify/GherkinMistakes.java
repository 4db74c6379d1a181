package org.twinrig.features.verify;

import io.cucumber.core.gherkin.FeatureParserException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says where a file is not Gherkin, one mistake a line: {@code file:line:column: found and expected}. */
final class GherkinMistakes {
    // What the parser of io.cucumber.gherkin writes: the resource in the first line, then "(4:5): expected: …, got '…'"
    private static final Pattern RESOURCE = Pattern.compile("Failed to parse resource at: (\\S+)");
    private static final Pattern MISTAKE = Pattern.compile("^\\((\\d+):(\\d+)\\): (.*)$", Pattern.MULTILINE);
    private static final Pattern UNEXPECTED = Pattern.compile("expected: (.*), got '(.*)'");
    private static final int MOST_TOLD = 3;
    private static final int LONGEST_QUOTE = 60;

    private GherkinMistakes() {}

    /** The mistakes in words for the author of the file. */
    static String of(FeatureParserException failure) {
        String message = String.valueOf(failure.getMessage());
        Matcher resource = RESOURCE.matcher(message);
        String file = resource.find() ? VerdictCollector.shortPath(URI.create(resource.group(1))) : "feature";
        var lines = new StringBuilder();
        Matcher mistake = MISTAKE.matcher(message);
        int told = 0;
        while (mistake.find() && told < MOST_TOLD) {
            lines.append(told == 0 ? "" : "\n")
                    .append("%s:%s:%s: %s"
                            .formatted(file, mistake.group(1), mistake.group(2), inWords(mistake.group(3))));
            told++;
        }
        return told == 0 ? file + " is not readable as Gherkin: " + message : lines.toString();
    }

    private static String inWords(String text) {
        Matcher unexpected = UNEXPECTED.matcher(text);
        if (!unexpected.matches()) {
            return "not readable as Gherkin: " + text;
        }
        String found = unexpected.group(2);
        String quote = found.length() > LONGEST_QUOTE ? found.substring(0, LONGEST_QUOTE) + "…" : found;
        return "\"%s\" is not readable as Gherkin; what may stand here: %s"
                .formatted(quote, words(unexpected.group(1)));
    }

    private static String words(String tokens) {
        return tokens.replace("#EOF, ", "")
                .replace("#StepLine", "a step (Given, When, Then, And, But)")
                .replace("#FeatureLine", "Feature:")
                .replace("#ScenarioLine", "Scenario:")
                .replace("#RuleLine", "Rule:")
                .replace("#BackgroundLine", "Background:")
                .replace("#ExamplesLine", "Examples:")
                .replace("#DocStringSeparator", "\"\"\"")
                .replace("#TableRow", "a table row")
                .replace("#TagLine", "a tag")
                .replace("#Language", "# language:")
                .replace("#Comment", "a comment")
                .replace("#Empty", "an empty line")
                .replace("#Other", "text");
    }
}
