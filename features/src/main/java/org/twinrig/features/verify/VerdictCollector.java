package org.twinrig.features.verify;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Node;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestSourceParsed;
import io.cucumber.plugin.event.TestStepFinished;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.twinrig.core.UserError;
import org.twinrig.features.steps.NotHeld;
import org.twinrig.features.steps.StepCatalogue;
import org.twinrig.features.steps.Trials;
import org.twinrig.features.verify.ScenarioVerdict.Verdict;

/** Listens to Cucumber and turns what happens into verdicts whose messages speak to the author of the feature. */
final class VerdictCollector implements ConcurrentEventListener {
    private static final int NEAREST_STEPS = 2;
    /** A misspelt keyword in the first line makes Gherkin read the whole scenario as its description. */
    private static final String NOTHING_RUN =
            ": nothing has run in this scenario, so nothing is verified; it needs steps that begin with Given, When, "
                    + "Then, And or But, e.g. \"When it has run to its end\" and a Then";

    private final Map<URI, String> features = new ConcurrentHashMap<>();
    private final Map<UUID, List<String>> unknownSteps = new ConcurrentHashMap<>();
    private final Map<UUID, String> failedAt = new ConcurrentHashMap<>();
    private final List<ScenarioVerdict> verdicts = new ArrayList<>();
    private final Consumer<ScenarioVerdict> progress;

    VerdictCollector(Consumer<ScenarioVerdict> progress) {
        this.progress = progress;
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestSourceParsed.class, this::sourceParsed);
        publisher.registerHandlerFor(TestStepFinished.class, this::stepFinished);
        publisher.registerHandlerFor(TestCaseFinished.class, this::caseFinished);
    }

    /** All verdicts, by place in the features. */
    synchronized List<ScenarioVerdict> verdicts() {
        return verdicts.stream()
                .sorted(Comparator.comparing((ScenarioVerdict v) -> v.location().replaceAll(":\\d+$", ""))
                        .thenComparingInt(v -> Integer.parseInt(v.location().replaceAll("^.*:", ""))))
                .toList();
    }

    private void sourceParsed(TestSourceParsed event) {
        for (Node node : event.getNodes()) {
            features.put(event.getUri(), node.getName().orElse(""));
        }
    }

    private void stepFinished(TestStepFinished event) {
        if (!(event.getTestStep() instanceof PickleStepTestStep step)) {
            return;
        }
        UUID id = event.getTestCase().getId();
        if (event.getResult().getStatus() == Status.UNDEFINED) {
            unknownSteps.computeIfAbsent(id, any -> new ArrayList<>()).add(unknownStep(step));
        } else if (event.getResult().getStatus() == Status.FAILED) {
            failedAt.put(id, shortPath(step.getUri()) + ":" + step.getStepLine() + ": ");
        }
    }

    private static String unknownStep(PickleStepTestStep step) {
        String nearest = StepCatalogue.nearest(step.getStepText(), NEAREST_STEPS).stream()
                .map(known -> "\n    " + known.example())
                .collect(Collectors.joining());
        return "%s:%d: there is no step \"%s\"; the nearest are%s\n  ('twinrig list steps' prints all)"
                .formatted(shortPath(step.getUri()), step.getStepLine(), step.getStepText(), nearest);
    }

    private void caseFinished(TestCaseFinished event) {
        var testCase = event.getTestCase();
        Trials.Finished trial = Trials.finished(testCase.getId().toString());
        var verdict = verdictOf(testCase, event.getResult(), trial);
        synchronized (this) {
            verdicts.add(verdict);
        }
        progress.accept(verdict);
    }

    private ScenarioVerdict verdictOf(TestCase testCase, Result result, Trials.Finished trial) {
        var unknown = unknownSteps.getOrDefault(testCase.getId(), List.of());
        if (unknown.isEmpty() && result.getStatus() == Status.PASSED && trial.recording() == null) {
            unknown = List.of(location(testCase) + NOTHING_RUN);
        }
        Verdict verdict = unknown.isEmpty() ? verdictOf(result) : Verdict.WRONG;
        String message = unknown.isEmpty()
                ? failedAt.getOrDefault(testCase.getId(), "") + messageOf(result, verdict)
                : String.join("\n", unknown);
        return new ScenarioVerdict(
                features.getOrDefault(testCase.getUri(), ""),
                testCase.getName(),
                location(testCase),
                trial.seed(),
                verdict,
                message,
                trial.recording());
    }

    private static String location(TestCase testCase) {
        return shortPath(testCase.getUri()) + ":" + testCase.getLocation().getLine();
    }

    private static Verdict verdictOf(Result result) {
        return switch (result.getStatus()) {
            case PASSED -> Verdict.PASSED;
            case SKIPPED -> Verdict.SKIPPED;
            case UNDEFINED, AMBIGUOUS, PENDING, UNUSED -> Verdict.WRONG;
            case FAILED -> verdictOf(rootOf(result.getError()));
        };
    }

    private static Verdict verdictOf(Throwable error) {
        if (error instanceof NotHeld) {
            return Verdict.FAILED;
        }
        return error instanceof UserError mistake && mistake.exitStatus() == UserError.WRONG_INPUT
                ? Verdict.WRONG
                : Verdict.ERROR;
    }

    private static String messageOf(Result result, Verdict verdict) {
        if (verdict == Verdict.PASSED || result.getError() == null) {
            return "";
        }
        Throwable root = rootOf(result.getError());
        boolean ours = root instanceof NotHeld || root instanceof UserError || verdict == Verdict.SKIPPED;
        return ours ? String.valueOf(root.getMessage()) : String.valueOf(root);
    }

    /** Cucumber wraps what a parameter's conversion throws; the user's mistake is inside. */
    private static Throwable rootOf(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null && !(root instanceof UserError) && !(root instanceof NotHeld)) {
            root = root.getCause();
        }
        return root;
    }

    static String shortPath(URI uri) {
        if (!"file".equals(uri.getScheme())) {
            return uri.getSchemeSpecificPart();
        }
        Path path = Path.of(uri);
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }
}
