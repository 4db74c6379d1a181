package org.twinrig.features.cli.hil;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.NearestWord;
import org.twinrig.core.UserError;
import org.twinrig.core.recording.Sink;
import org.twinrig.features.cli.Version;
import org.twinrig.hil.play.Stimulus;
import org.twinrig.scenarios.Progress;
import org.twinrig.scenarios.Replay;
import org.twinrig.scenarios.Run;
import org.twinrig.scenarios.RunResult;
import org.twinrig.scenarios.Scenario;
import org.twinrig.scenarios.ScenarioLibrary;
import org.twinrig.scenarios.sources.Source;
import org.twinrig.scenarios.sources.Sources;
import org.twinrig.sensors.Sensors;

/**
 * What is played: a scenario, or measurements.
 *
 * @param name for the out folder
 * @param stimulus feeds the player
 * @param devices names of the devices in it, as far as known before
 */
record Played(String name, Stimulus stimulus, Set<String> devices) {
    private static final int AHEAD_THREADS = 2; // one computes the next second while the other hands this one over

    /** Opens a file of measurements when there is one of this name that is no YAML, and a scenario otherwise. */
    static Played open(String name, @Nullable Long seed) {
        Path path = Path.of(name);
        boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
        if (Files.exists(path) && !yaml) {
            if (seed != null) {
                throw new UserError("--seed is for scenarios; " + name + " is a recording and stays as it is");
            }
            Source source = Sources.open(path);
            String scenario = source.info().scenario().replaceAll("[^A-Za-z0-9._-]+", "-");
            return new Played(scenario, new OfMeasurements(new Replay(source)), Set.of());
        }
        Scenario scenario = new ScenarioLibrary().load(name);
        var run = new Run(scenario, seed == null ? scenario.seed() : seed, AHEAD_THREADS)
                .withProperties(Map.of("target", "hil", "version", Version.text()));
        return new Played(scenario.name(), new OfScenario(run), new TreeSet<>(scenario.devices()));
    }

    /** Refuses a word of {@code --only} that names no kind of sensor and no device. */
    void checkOnly(Collection<String> only) {
        var known = new TreeSet<>(devices);
        known.addAll(Sensors.ids());
        for (String word : only) {
            List<String> parts = List.of(word.split("/", -1));
            String sensor = parts.get(parts.size() - 1);
            boolean open = devices.isEmpty() || parts.size() > 2; // a recording's devices are not known before
            if (!open && !known.contains(sensor)) {
                throw new UserError("--only %s: there is no sensor or device of this name%s; known: %s"
                        .formatted(word, NearestWord.hint(sensor, known), String.join(", ", known)));
            }
        }
    }

    private record OfScenario(Run run) implements Stimulus {
        @Override
        public RunResult execute(List<Sink> sinks, Progress progress) {
            return run.execute(sinks, progress);
        }

        @Override
        public void stop() {
            run.stop();
        }
    }

    private record OfMeasurements(Replay replay) implements Stimulus {
        @Override
        public RunResult execute(List<Sink> sinks, Progress progress) {
            return replay.execute(sinks, progress);
        }

        @Override
        public void stop() {
            replay.stop();
        }
    }
}
