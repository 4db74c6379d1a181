package org.twinrig.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinrig.features.steps.Quantities;
import org.twinrig.features.steps.Says;
import org.twinrig.features.steps.StepCatalogue;
import org.twinrig.features.steps.StepsPage;

/** The catalogue lists every step, says truly how each is written, and its page is of today. */
class StepCatalogueTest {
    private static final ExpressionFactory EXPRESSIONS = new ExpressionFactory(parameterTypes());

    @Test
    void everyStepIsInTheCatalogueWithWhatItDoes() {
        List<JavaMethod> stepMethods = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.twinrig.features")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method ->
                                Stream.of(Given.class, When.class, Then.class).anyMatch(method::isAnnotatedWith))
                        .toList();

        assertThat(stepMethods).isNotEmpty().allMatch(method -> method.isAnnotatedWith(Says.class));
        assertThat(StepCatalogue.steps()).hasSameSizeAs(stepMethods);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void anExampleIsWrittenAsItsPatternSays(StepCatalogue.Step step) {
        assertThat(step.example()).startsWith(step.keyword() + " ");
        assertThat(step.description()).endsWith(".").hasSizeGreaterThan(20);
        String text = step.example().substring(step.keyword().length() + 1);

        List<String> matching = StepCatalogue.steps().stream()
                .map(StepCatalogue.Step::pattern)
                .filter(pattern ->
                        Optional.ofNullable(expression(pattern).match(text)).isPresent())
                .toList();

        assertThat(matching).as("patterns that match \"%s\"", text).containsExactly(step.pattern());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void aStepWithOneWordMisspeltIsFoundAgain(StepCatalogue.Step step) {
        String longest = Stream.of(step.example().split(" ", -1))
                .filter(word -> word.matches("[a-z]+"))
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .orElseThrow();
        String misspelt = step.example().replace(longest, longest.substring(0, longest.length() - 1));

        assertThat(StepCatalogue.nearest(misspelt, 2))
                .as("nearest to \"%s\"", misspelt)
                .contains(step);
    }

    @Test
    void thePageIsOfToday() throws IOException {
        Path page = Path.of(System.getProperty("twinrig.root"), "features", "STEPS.md");
        if (Boolean.getBoolean("twinrig.write")) {
            Files.writeString(page, StepsPage.text());
        }
        assertThat(page)
                .as("features/STEPS.md is stale; write it anew: mvn -pl features -am test -Dtest=StepCatalogueTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dtwinrig.write=true")
                .content()
                .isEqualTo(StepsPage.text());
    }

    static Stream<Named<StepCatalogue.Step>> steps() {
        return StepCatalogue.steps().stream().map(step -> Named.of(step.pattern(), step));
    }

    private static Expression expression(String pattern) {
        return EXPRESSIONS.createExpression(pattern);
    }

    /** The quantities as Cucumber finds them, without their conversion. */
    private static ParameterTypeRegistry parameterTypes() {
        var registry = new ParameterTypeRegistry(Locale.ENGLISH);
        for (Method method : Quantities.class.getDeclaredMethods()) {
            var type = method.getAnnotation(io.cucumber.java.ParameterType.class);
            if (type != null) {
                registry.defineParameterType(
                        new ParameterType<>(method.getName(), type.value(), String.class, (String text) -> text));
            }
        }
        return registry;
    }
}
