package org.twinrig.features.cli.calibrate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.features.cli.Common;
import org.twinrig.features.cli.Console;
import org.twinrig.features.cli.ExitStatus;
import org.twinrig.features.fan.CalibratedFan;
import org.twinrig.features.run.Json;
import org.twinrig.features.run.OutFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinrig calibrate}: fits a plant to a recording. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = {
            "Fits a fan to a recording of a real one, and writes a plant file: shaft speed and drift, lines and how they",
            "wander, noise, what the sensor shows at rest and how fast its clock runs. A scenario's fan is like it with",
            "\"like: plant.yaml\". The report shows the spectra of recording and fit."
        },
        footer = {
            "",
            "Examples:",
            "  twinrig calibrate fan --from ../shared/data/fan-mls160a",
            "  twinrig calibrate fan --from out/run/fan-healthy/run.mcap --out out/my-fan"
        })
final class CalibrateCommand implements Callable<Integer> {
    private static final String PLANT = "plant.yaml";

    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "PLANT", description = "What is fitted: fan.")
    private String plant = "";

    @Option(
            names = "--from",
            paramLabel = "RECORDING",
            required = true,
            description = "A PyDSlog folder with labels, or the run.mcap of a fan with an mls160a on it.")
    private Path from = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for plant and report; out/calibrate by default.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        if (!plant.equals("fan")) {
            throw new UserError("\"%s\" cannot be calibrated; what can is: fan".formatted(plant));
        }
        Console console = common.console();
        OutFolder folder = OutFolder.prepare(Common.outFolder(out, "calibrate"));
        CalibratedFan fan = CalibratedFan.of(from, console::progress);
        folder.write(folder.path().resolve(PLANT), fan.plant());
        folder.write(folder.report(), fan.page());
        Map<String, Object> document =
                Json.object("plant", folder.path().resolve(PLANT).toString(), "figures", fan.figures());
        folder.write(folder.result(), Console.text(document));
        List<String> lines = fan.lines();
        lines.forEach(console::result);
        console.result("plant: " + folder.path().resolve(PLANT));
        console.result("report: " + folder.report());
        console.document(document);
        return ExitStatus.DONE;
    }
}
