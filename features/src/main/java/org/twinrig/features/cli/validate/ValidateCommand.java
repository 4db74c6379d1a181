package org.twinrig.features.cli.validate;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinrig.features.cli.Common;
import org.twinrig.features.cli.Console;
import org.twinrig.features.cli.ExitStatus;
import org.twinrig.features.run.Json;
import org.twinrig.features.run.OutFolder;
import org.twinrig.validation.ValidationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinrig validate}: the zone model on measured room fires. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the zone model on measured room fires and sets its predictions beside the measurements and CFAST.",
            "Ends with 1 when a run breaks off, a balance does not hold, or an analytic answer is missed; being worse than"
                    + " CFAST is told, not failed."
        },
        footer = {
            "",
            "Examples:",
            "  twinrig validate ../shared/data/fire",
            "  twinrig validate ../shared/data/fire --only steckler --out out/steckler"
        })
final class ValidateCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "DATA", description = "Folder of the experiments.")
    private Path data = Path.of("");

    @Option(names = "--only", paramLabel = "PART", defaultValue = "", description = "Only series/test names with it.")
    private String only = "";

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the report; out/validate by default.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Console console = common.console();
        OutFolder folder = OutFolder.prepare(Common.outFolder(out, "validate"));
        var summary = ValidationReport.write(data, only, folder.report(), console::progress);
        var document = Json.object(
                "experiments", summary.experiments(),
                "points", summary.points(),
                "quantities", summary.quantities(),
                "asGoodAsCfast", summary.asGoodAsCfast(),
                "gaps", summary.gaps(),
                "broken", summary.broken(),
                "checks", summary.checks(),
                "checksPassed", summary.checksPassed(),
                "conservationError", summary.conservationError(),
                "medianSpeedup", summary.medianSpeedup(),
                "statistics", summary.lines());
        folder.write(folder.result(), Console.text(document));
        summary.lines().forEach(console::result);
        console.result(summary.headline());
        console.result("report: " + folder.report());
        console.document(document);
        return summary.exitStatus() == 0 ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
