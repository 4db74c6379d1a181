package org.twinrig.features.verify;

import io.cucumber.core.exception.CucumberException;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.feature.GluePath;
import io.cucumber.core.gherkin.FeatureParserException;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.twinrig.core.UserError;
import org.twinrig.features.steps.Trials;
import org.twinrig.features.steps.VerifySettings;

/** Runs features through Cucumber and returns the verdicts. */
public final class Verifier {
    private static final String GLUE = "org.twinrig.features.steps";
    private static final URI SHIPPED = URI.create("classpath:/specs");

    private static final String MESSAGES = "cucumber.ndjson";
    private static final String JUNIT = "junit.xml";
    private static final String NO_FEATURE = "Feature not found: ";

    private final VerifySettings settings;
    private final Optional<String> tags;
    private final int threads;

    /** A verification with these settings, of the scenarios that match the tag expression. */
    public Verifier(VerifySettings settings, Optional<String> tags, int threads) {
        this.settings = settings;
        this.tags = tags;
        this.threads = threads;
    }

    /**
     * Verifies the features at {@code places} (files or folders; the shipped ones when there are none).
     *
     * @param progress is told each verdict when it is there
     * @throws UserError when a place does not exist, holds no features or is not readable as Gherkin
     */
    public List<ScenarioVerdict> verify(List<Path> places, Consumer<ScenarioVerdict> progress) {
        var collector = new VerdictCollector(progress);
        Trials.begin(settings);
        var options = new RuntimeOptionsBuilder()
                .addGlue(GluePath.parse(GLUE))
                .setThreads(threads)
                .setPublishQuiet(true)
                .setNoSummary()
                .addPluginName("message:" + settings.out().resolve(MESSAGES))
                .addPluginName("junit:" + settings.out().resolve(JUNIT));
        check(places);
        addFeatures(options, places);
        tags.ifPresent(expression -> addTags(options, expression));
        try {
            Runtime.builder()
                    .withRuntimeOptions(options.build())
                    .withAdditionalPlugins(collector)
                    .withClassLoader(Verifier.class::getClassLoader)
                    .build()
                    .run();
        } catch (FeatureParserException e) {
            discardResults();
            throw new UserError(GherkinMistakes.of(e));
        } catch (IllegalArgumentException e) {
            discardResults();
            throw empty(e);
        } catch (CucumberException e) {
            throw e.getCause() instanceof UserError mistake ? mistake : e;
        }
        return collector.verdicts();
    }

    private static void addFeatures(RuntimeOptionsBuilder options, List<Path> places) {
        if (places.isEmpty()) {
            options.addFeature(FeatureWithLines.create(shipped(), List.of()));
        }
        places.forEach(place -> options.addFeature(FeatureWithLines.parse(place.toString())));
    }

    /**
     * Refuses places that hold no features.
     *
     * @throws UserError when one does not exist, or is a folder without features
     */
    public static void check(List<Path> places) {
        for (Path place : places) {
            Path file = withoutLine(place);
            if (!Files.exists(file)) {
                throw new UserError("there is no feature file or folder " + file + "; check the name");
            }
            if (Files.isDirectory(file) && !holdsFeatures(file)) {
                throw new UserError("the folder " + file + " holds no .feature files");
            }
        }
    }

    /** The features of the checkout, so that messages name its files; those in the jar where there is no checkout. */
    private static URI shipped() {
        String home = System.getProperty("twinrig.home", "");
        Path specs = Path.of(home, "features", "specs");
        return !home.isEmpty() && Files.isDirectory(specs) ? specs.toUri() : SHIPPED;
    }

    /** {@code a.feature:12} means the scenario at line 12. */
    private static Path withoutLine(Path place) {
        return Path.of(place.toString().replaceAll("(\\.feature)(:\\d+)+$", "$1"));
    }

    private static boolean holdsFeatures(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".feature"));
        } catch (IOException e) {
            throw new UserError("cannot read the folder " + folder + ": " + e.getMessage());
        }
    }

    private static void addTags(RuntimeOptionsBuilder options, String expression) {
        try {
            options.addTagFilter(TagExpressionParser.parse(expression));
        } catch (TagExpressionException e) {
            throw new UserError("--tags \"%s\" is no tag expression (%s); write e.g. \"@fire and not @slow\""
                    .formatted(
                            expression,
                            String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    /** Cucumber opens its result files before it reads the features. */
    private void discardResults() {
        for (String file : List.of(MESSAGES, JUNIT)) {
            settings.out().resolve(file).toFile().delete();
        }
    }

    private static RuntimeException empty(IllegalArgumentException e) {
        String message = String.valueOf(e.getMessage());
        return message.startsWith(NO_FEATURE)
                ? new UserError(VerdictCollector.shortPath(URI.create(message.substring(NO_FEATURE.length())))
                        + " holds no feature; a feature file begins with a line \"Feature: …\"")
                : e;
    }
}
