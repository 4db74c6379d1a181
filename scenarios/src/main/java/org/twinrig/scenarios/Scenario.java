package org.twinrig.scenarios;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.twinrig.core.UserError;
import org.twinrig.core.time.SimTime;
import org.twinrig.scenarios.language.Checker;
import org.twinrig.scenarios.language.CrossChecks;
import org.twinrig.scenarios.language.Language;
import org.twinrig.scenarios.language.Problem;
import org.twinrig.scenarios.language.ScenarioException;
import org.twinrig.scenarios.language.Settings;
import org.twinrig.scenarios.language.YamlEdit;
import org.twinrig.scenarios.language.YamlNode;
import org.twinrig.scenarios.language.YamlTree;

/** A checked description of a room or of fans, with what happens and what measures; immutable. */
public final class Scenario {
    private final String source;
    private final YamlNode tree;
    private final Settings settings;

    private Scenario(String source, YamlNode tree) {
        this.source = source;
        this.tree = tree;
        var checker = new Checker();
        this.settings = checker.section(tree, Language.root(), "");
        if (checker.problems().isEmpty()) {
            CrossChecks.run(settings, checker);
        }
        List<Problem> problems = checker.problems();
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
    }

    /**
     * Reads a scenario.
     *
     * @param text YAML
     * @param source its file name, for messages and as its name
     * @throws ScenarioException when it is not as the language wants it; the message has one line for each problem
     */
    public static Scenario parse(String text, String source) {
        return new Scenario(source, YamlTree.read(text, source));
    }

    /** Reads the scenario in {@code file}. */
    public static Scenario read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (CharacterCodingException e) {
            throw new UserError(file + " is no text in UTF-8, so no scenario");
        } catch (IOException e) {
            throw new UserError("cannot read " + file + ": " + e.getMessage());
        }
    }

    /**
     * The same scenario with another value.
     *
     * @param path where, e.g. {@code room.co2}, {@code fires.0.peak} or {@code fires.basket.peak}
     * @param value as one would write it in the file, e.g. {@code 800 ppm}, or a section {@code {name: a, …}}
     */
    public Scenario with(String path, String value) {
        return new Scenario(source, YamlEdit.set(tree, path, YamlTree.readValue(value, "--set " + path)));
    }

    /** The same scenario after {@code path=value}, as on the command line. */
    public Scenario with(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 1) {
            throw new UserError("--set " + assignment + ": write it as path=value, e.g. room.co2=\"800 ppm\"");
        }
        return with(
                assignment.substring(0, equals).strip(),
                assignment.substring(equals + 1).strip());
    }

    /** The same scenario with one more {@code item}, e.g. {@code {name: b, fuel: wood, …}}, in the list {@code list}. */
    public Scenario add(String list, String item) {
        return new Scenario(source, YamlEdit.append(tree, list, YamlTree.readValue(item, "added to " + list)));
    }

    /** The same scenario without what is at {@code path}, e.g. {@code fires}. */
    public Scenario without(String path) {
        return new Scenario(source, YamlEdit.remove(tree, path));
    }

    /** Its name: as written, or that of its file without number and ending. */
    public String name() {
        return settings.has("name") ? settings.text("name") : ScenarioLibrary.nameOf(source);
    }

    /** One line for people. */
    public String title() {
        return settings.text("title");
    }

    /** File, or where else it came from. */
    public String source() {
        return source;
    }

    /** Seed that it runs with when nobody gives another. */
    public long seed() {
        return settings.whole("seed");
    }

    /** Length of simulated time [ns]. */
    public long durationNanos() {
        return SimTime.toNanos(settings.number("duration"));
    }

    /** Date and time that simulated time 0 stands for. */
    public Instant start() {
        return settings.moment("start");
    }

    /** What the detectors should say, in the order written. */
    public List<Expectation> expectations() {
        return settings.items("expect").stream().map(Expectation::of).toList();
    }

    /** Names of its boards, in the order written. */
    public List<String> devices() {
        return settings.items("devices").stream().map(d -> d.text("name")).toList();
    }

    /** All values, in SI units. */
    public Settings settings() {
        return settings;
    }
}
