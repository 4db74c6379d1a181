package org.twinrig.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who makes a mistake reads where it is, what was found, what is needed and what to do; nothing half-done is left. */
class BadInputTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title: "open\\nduration: 5 min                       | :2:  | this is not YAML | missing quote
            title: t\\nduration: 5 min\\nrom: {}                 | :3:1 | rom is an unknown key (did you mean "room"?) | keys here
            title: t\\nduration: 5 min\\nfanns: [{name: f}]      | :3:1 | fanns is an unknown key (did you mean "fans"?) | keys here
            title: t\\nduration: 5 kg\\nfans: [{name: f}]        | :2:11 | duration is "5 kg", a mass | a duration is needed here
            title: t\\nduration: 9 s\\nroom: {size: 2 hours}     | :3:14 | room.size is "2 hours", a duration | a length is needed here
            title: t\\nduration: 9 s\\nroom: {size: 2 x 2 x 2 m}\\ndevices: [{name: d, at: "1 m, 1 m, 1 m", sensors: [{type: scd14}]}] | :4: | "scd14", an unknown sensor (did you mean "scd41"?) | known: bmi160
            title: t\\nduration: 9 s\\nroom: {size: 2 x 2 x 2 m}\\nfires: [{name: a, fuel: papper, at: "1 m, 1 m, 0 m", ignition: 1 s, peak: 1 kW}] | :4: | "papper", an unknown fuel (did you mean "paper"?) | known:
            title: t\\nduration: 9 s\\nroom: {size: 2 x 2 x 2 m}\\nobjects: [{name: a, type: ketle, at: "1 m, 1 m, 0 m"}] | :4: | "ketle", an unknown | (did you mean "kettle"?)
            """)
    void scenarioFilesAreCorrectedByLineAndColumn(String yaml, String line, String found, String needed) {
        Path file = Rooms.write(folder, "mine.yaml", yaml.replace("\\n", "\n"));

        Cli.run("run", file, "--target", "none", "--out", folder.resolve("out"))
                .endsWith(2)
                .tells("twinrig: " + file + line, found, needed);

        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            run mine.yml                                      | there is no file mine.yml
            run waste-baskt-fire                              | there is no scenario "waste-baskt-fire" (did you mean "waste-basket-fire"?)
            run hot-drink --set room.sise=2 m                 | --set room.sise: room.sise is an unknown key (did you mean "size"?)
            run hot-drink --set room.co2=3 kg                 | room.co2 is "3 kg", a mass; a concentration is needed here
            run hot-drink --set room.co2                      | --set room.co2: write it as path=value
            run hot-drink --set fans.9.speed=3 rpm            | --set fans.9
            run hot-drink --speed fast                        | the speed is "fast"; it must be "max" or a number
            run hot-drink --speed -1                          | the speed is -1
            run hot-drink --seed many                         | '--seed': 'many' is not a long
            run hot-drink --threads 0                         | --threads is 0; it must be 1 to 64
            run hot-drink --target mars                       | target "mars" is not there; there are embedded, localstack, endpoint, aws
            run hot-drink --target localstak                  | target "localstak" is not there (did you mean "localstack"?); there are
            run hot-drink --iot asw                           | there is no broker "asw" (did you mean "aws"?); --iot is one of embedded
            run hot-drink --target endpoint                   | --endpoint is missing; this target needs --endpoint URL, e.g. http://localhost:4566
            run hot-drink --endpoint localhost:4566           | --endpoint is "localhost:4566", which is no address; http:// or https://host:port is needed
            run hot-drink --target aws                        | --iot-endpoint is missing; this target needs --iot-endpoint HOST
            run hot-drink --target aws --iot-endpoint a.b     | --cert is missing: mutual TLS needs --cert FILE and --key FILE
            run hot-drink --target aws --endpoint http://a    | --endpoint is http://a, which the chosen target does not use; choose --target endpoint
            run hot-drink --iot aws --iot-endpoint tcp://a    | --iot aws needs --target aws
            run hot-drink --endpoint http://a --region mars   | --region is "mars", which names no region; one is needed such as eu-central-1
            run hot-drink --image floci/floci:1               | --image is for --target localstack
            run hot-drink --port 70000                        | --port is 70000; a TCP port is from 1 to 65535
            run hot-drink --fire-model nowhere                | --fire-model is nowhere, and there is no such folder
            run hot-drink --sed 3                             | Unknown option
            run                                               | SCENARIO
            verify nothing.feature                            | there is no feature file or folder nothing.feature
            replay nothing                                    | there is no file or folder nothing
            report nothing                                    | there is no recording or folder nothing
            synth hot-drink --episodes 0 --out a.csv          | --episodes is 0; it must be at least 1
            synth hot-drink --episodes 1 --out a.txt          | the data set is written as CSV, so its name must end in .csv
            train fire --episodes 3                           | --episodes is 3; at least 10 are needed
            train fier                                        | 'fier'
            list sensor                                       | there is no list of "sensor" (did you mean "sensors"?); there are scenarios, sensors, steps
            sensor scd4                                       | there is no sensor "scd4" (did you mean "scd41"?); known sensors: bmi160, dht22
            sensor                                            | NAME
            verfy                                             | Did you mean: twinrig verify
            """)
    void wrongUseIsStatusTwoWithOneMessage(String line, String message) {
        boolean outThere = Files.exists(Path.of("out"));

        Cli.run(words(line)).endsWith(2).tells("twinrig: ", message);

        assertThat(Files.exists(Path.of("out")) && !outThere)
                .as("a folder was made for nothing")
                .isFalse();
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheNearOnes() {
        Cli.run("run", "hot-drink", "--sed", "3")
                .endsWith(2)
                .tells("Possible solutions: --seed", "Try 'twinrig run --help'");
    }

    @Test
    void withoutACommandThereIsAListOfThem() {
        Cli.run().endsWith(2).tells("which command? verify, run, replay", "Try 'twinrig --help'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tune fire", "export fire"})
    void aPartThatIsNotInstalledIsNamedWithTheRemedy(String line) {
        Cli.run(words(line))
                .endsWith(3)
                .tells("'" + words(line)[0] + "' is a command of", "not part of this", "build it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"below-a-file", "/proc/twinrig", "/dev/full"})
    void anOutFolderThatCannotBeWrittenIsStatusThree(String place) {
        Path file = Rooms.write(folder, "plain.txt", "not a folder");
        Path out = place.startsWith("/") ? Path.of(place) : file.resolve("out");
        Assumptions.assumeTrue(!place.startsWith("/") || Files.exists(out.getParent()), "no " + place + " here");

        Cli.run("run", closet(), "--target", "none", "--out", out)
                .endsWith(3)
                .tells("cannot write into the out folder " + out, "choose another with --out");
    }

    @Test
    void aFullDiskIsStatusThreeAndNamesTheFile() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "no /dev/full here");
        Path out = Files.createDirectories(folder.resolve("out"));
        Path recording = Files.createSymbolicLink(out.resolve("run.mcap"), full);

        for (String target : new String[] {"none", "embedded"}) {
            Cli.run("run", closet(), "--target", target, "--out", out)
                    .endsWith(3)
                    .tells("cannot write " + recording + ": No space left on device", "free some space");
        }

        Rooms.assertTidy(out);
        assertThat(out.resolve("result.json")).doesNotExist();
        Files.delete(recording);
    }

    @Test
    void aPortThatIsTakenIsNamedWithTheRemedy() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();

            Cli.run("run", closet(), "--port", port, "--out", folder.resolve("out"))
                    .endsWith(3)
                    .tells(String.valueOf(port), "port");
        }
        assertThat(folder.resolve("out/run.mcap")).doesNotExist();
    }

    @Test
    void aRecordingThatWasCutOffIsShownUpToThere() throws IOException {
        Path everything = Rooms.write(folder, "everything.yaml", Rooms.EVERYTHING);
        Path out = folder.resolve("out");
        Cli.run("run", everything, "--target", "none", "--out", out).endsWith(0);
        byte[] whole = Files.readAllBytes(out.resolve("run.mcap"));
        Path cut = Files.write(folder.resolve("cut.mcap"), Arrays.copyOf(whole, whole.length / 2));

        Cli.run("report", cut, "--out", folder.resolve("page")).endsWith(0).tells(cut + " was cut off at ");

        assertThat(folder.resolve("page/report.html")).content().contains("cut off; shown up to the last whole chunk");
        Rooms.assertTidy(folder);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            what is this                         | is not a recording: it begins with the bytes 77 68 61 74
            ''                                   | is empty; a recording was expected
            """)
    void whatIsNoRecordingIsNamed(String content, String message) {
        Path file = Rooms.write(folder, "garbage.mcap", content);

        Cli.run("report", file, "--out", folder.resolve("page")).endsWith(2).tells(file.toString(), message);

        assertThat(Rooms.files(folder)).containsExactly(file);
    }

    private Path closet() {
        return Rooms.write(folder, "closet.yaml", Rooms.CLOSET);
    }

    /** Splits at spaces; the value after {@code =} keeps its own. */
    private static String[] words(String line) {
        return Stream.of(line.split(" (?=\\S)(?!kg|m\\b|rpm)", -1))
                .map(String::strip)
                .toArray(String[]::new);
    }
}
