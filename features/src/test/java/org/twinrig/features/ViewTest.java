package org.twinrig.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code twinrig view}: pictures without a display, and what is said to who makes a mistake. */
@Timeout(300)
class ViewTest {
    @TempDir
    private static Path folder;

    private static Path run;

    @BeforeAll
    static void makeARecording() {
        run = folder.resolve("run");
        Cli.run("run", "fan-stopped", "--target", "none", "--out", run).endsWith(0);
    }

    @Test
    void savesPicturesOfARecordingOrOfItsFolder() {
        Path png = folder.resolve("pictures/fan.png");

        Cli cli = Cli.run("view", run, "--snapshot", png, "--at", "10s", "--at", "0.5 min", "--size", "800x600")
                .endsWith(0);
        assertThat(cli.out()).contains("saved: ", "fan-10s.png", "fan-30s.png");
        assertThat(folder.resolve("pictures/fan-10s.png")).isNotEmptyFile();

        Cli json = Cli.run("view", run.resolve("run.mcap"), "--snapshot", png, "--json", "--size", "800x600")
                .endsWith(0);
        assertThat(json.out().strip()).startsWith("{").endsWith("}").contains("\"snapshots\"", "fan.png");
    }

    @Test
    void aScenarioIsRunFirstAndItsPictureHasItsAlarm() {
        Path png = folder.resolve("live.png");
        Cli.run("view", "fan-healthy", "--snapshot", png, "--at", "3s", "--out", folder.resolve("live"))
                .endsWith(0);
        assertThat(png).isNotEmptyFile();
        assertThat(folder.resolve("live/run.mcap")).isNotEmptyFile();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            absent.mcap --snapshot a.png          | there is no recording absent.mcap; 'twinrig run SCENARIO' makes one
            out/absent --snapshot a.png           | there is no recording out/absent; 'twinrig run SCENARIO' makes one
            fan-stoped --snapshot a.png           | there is no recording and no scenario "fan-stoped" (did you mean "fan-stopped"?)
            pom.xml --snapshot a.png              | pom.xml is not a recording: it begins with the bytes
            src --snapshot a.png                  | the folder src holds no run.mcap; give a recording
            RUN --snapshot a.png --at 61s         | --at 61s is beyond the end: RUN/run.mcap ends at 60s
            RUN --snapshot a.png --at 61kg        | --at is "61kg", a mass; a duration is needed here
            RUN --snapshot a.png --at 61          | --at is "61", a number without a unit; a duration is needed here
            RUN --snapshot a.png --at -1s         | --at -1s is before the start
            RUN --at 10s                          | --at is the moment of a picture; say where it goes with --snapshot
            RUN --snapshot a.jpg                  | --snapshot a.jpg: the picture is a PNG; give a name that ends in .png
            RUN --snapshot a.png --size huge      | the size is "huge"; it must be width x height in pixels
            RUN --snapshot a.png --seed 3         | --speed, --seed and --out are for a scenario; RUN is a recording
            fan-stopped --snapshot a.png --speed fast | the speed is "fast"; it must be "max" or a number
            """)
    void aMistakeIsAnsweredWithWhatToDo(String arguments, String message) {
        Object[] words = Arrays.stream(("view " + arguments).split(" "))
                .map(word -> word.replace("RUN", run.toString()))
                .map(word -> word.startsWith("a.") ? folder.resolve(word).toString() : word)
                .toArray();
        String expected = message.replace("RUN", run.toString())
                .replace("a.jpg", folder.resolve("a.jpg").toString());

        Cli.run(words).endsWith(2).tells("twinrig: ", expected);

        assertThat(folder.resolve("a.png")).doesNotExist();
    }

    @Test
    void aPictureThatCannotBeWrittenIsTheMachinesLack() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Cli.run("view", run, "--snapshot", file.resolve("a.png"))
                .endsWith(3)
                .tells("cannot be written", "choose another folder");
    }

    @Test
    void withoutADisplayAWindowIsRefusedWithTheRemedy() throws IOException, InterruptedException {
        try (var child = ChildProcess.startWithoutDisplay(folder, "view", run)) {
            child.await()
                    .endsWith(3)
                    .tells(
                            "twinrig: there is no display to open a window on",
                            "--snapshot out.png --at 95s",
                            "xvfb-run");
        }
    }

    @Test
    void withoutJavaFxItSaysWhoBringsIt() throws Exception {
        without("openjfx", "javafx")
                .endsWith(3)
                .tells("twinrig: the viewer needs JavaFX for this system", "build TwinRig on this system");
    }

    @Test
    void withoutTheViewerASignpostStandsThere() throws Exception {
        without("reports/viewer", "twinrig-viewer")
                .endsWith(3)
                .tells("'view' is a command of the viewer (reports/viewer), which is not part of this installation");
    }

    /** A call of {@code view} where the class path has no entry that one of these words is in. */
    private static Cli without(String... words) throws Exception {
        var urls = new ArrayList<URL>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Arrays.stream(words).noneMatch(entry::contains)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (var loader = new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader); // the parts are looked for there
            var main = loader.loadClass("org.twinrig.features.cli.Main").getMethod("run", String[].class);
            String[] arguments = {
                "view", run.toString(), "--snapshot", folder.resolve("b.png").toString()
            };
            return Cli.calling(() -> (int) main.invoke(null, (Object) arguments));
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
