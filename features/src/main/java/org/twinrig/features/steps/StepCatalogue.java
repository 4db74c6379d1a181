package org.twinrig.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** All steps that features may use, read from the step classes; answers a misspelt step with the nearest ones. */
public final class StepCatalogue {
    /**
     * One step.
     *
     * @param group heading in the catalogue
     * @param keyword Given, When or Then
     * @param pattern the Cucumber expression
     * @param description one sentence
     * @param example a line as one would write it
     */
    public record Step(String group, String keyword, String pattern, String description, String example) {}

    private static final List<Class<?>> STEP_CLASSES = List.of(
            PlaceSteps.class, HappenSteps.class, WaitSteps.class, ExpectSteps.class, BoardSteps.class, RigSteps.class);

    private StepCatalogue() {}

    /** The catalogue, by group and pattern. */
    public static List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (Class<?> type : STEP_CLASSES) {
            String group = type.getSimpleName().replace("Steps", "");
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Says.class))
                    .map(method -> step(group, method))
                    .sorted(Comparator.comparing(Step::pattern))
                    .forEach(steps::add);
        }
        return steps;
    }

    private static Step step(String group, Method method) {
        Says says = method.getAnnotation(Says.class);
        String keyword;
        String pattern;
        if (method.isAnnotationPresent(Given.class)) {
            keyword = "Given";
            pattern = method.getAnnotation(Given.class).value();
        } else if (method.isAnnotationPresent(When.class)) {
            keyword = "When";
            pattern = method.getAnnotation(When.class).value();
        } else {
            keyword = "Then";
            pattern = method.getAnnotation(Then.class).value();
        }
        return new Step(group, keyword, pattern, says.value(), says.example());
    }

    /** The {@code count} steps whose words are nearest to {@code text}, the nearest first. */
    public static List<Step> nearest(String text, int count) {
        Set<String> wanted = words(text);
        return steps().stream()
                .sorted(Comparator.comparingDouble((Step step) -> -overlap(wanted, step))
                        .thenComparing(Step::pattern))
                .limit(count)
                .toList();
    }

    private static double overlap(Set<String> wanted, Step step) {
        return Math.max(jaccard(wanted, words(step.pattern())), jaccard(wanted, words(step.example())));
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        double common = 0;
        for (String word : a) {
            common += b.contains(word) ? 1 : b.stream().anyMatch(other -> alike(word, other)) ? 0.8 : 0;
        }
        return common / (a.size() + b.size() - common);
    }

    private static boolean alike(String a, String b) {
        return a.length() > 3 && b.length() > 3 && edits(a, b) <= 1 + a.length() / 5;
    }

    private static Set<String> words(String text) {
        var words = new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT)
                .replaceAll("\\{[a-z]*\\}|\"[^\"]*\"", " ")
                .split("[^a-z0-9]+", -1)));
        words.remove("");
        words.removeAll(Set.of("given", "when", "then", "and", "but"));
        return words;
    }

    /** Levenshtein distance. */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
