package org.twinrig.validation.bestest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.twinrig.validation.run.Cores;

/**
 * The thermal fabric cases of ASHRAE 140 that a data folder holds.
 *
 * @param results of the cases that the model covers
 * @param reference of the programs
 * @param uncovered cases that it does not
 */
public record Bestest(List<BestestResult> results, BestestReference reference, List<String> uncovered) {
    /** Name of the folder. */
    public static final String FOLDER = "bestest_ashrae140";

    public Bestest {
        results = List.copyOf(results);
        uncovered = List.copyOf(uncovered);
    }

    /** Runs all cases under {@code fires} whose {@code bestest_ashrae140/Case600} has {@code only} in it. */
    public static Optional<Bestest> run(Path fires, String only, Consumer<String> progress) {
        Path folder = fires.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        var reference = BestestReference.read(folder);
        var wanted = reference.cases().stream()
                .filter(name -> name(name).contains(only))
                .toList();
        var spec = BestestSpec.read(folder);
        var weather = BestestWeather.read(folder, spec.site());
        var cases =
                wanted.stream().map(BestestCase::of).flatMap(Optional::stream).toList();
        var results = Cores.map(
                cases, source -> BestestResult.of(source, spec, weather), source -> name(source.name()), progress);
        return Optional.of(new Bestest(
                results,
                reference,
                wanted.stream().filter(name -> BestestCase.of(name).isEmpty()).toList()));
    }

    private static String name(String number) {
        return FOLDER + "/Case" + number;
    }
}
