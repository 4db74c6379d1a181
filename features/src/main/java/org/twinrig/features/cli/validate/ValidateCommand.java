package org.twinrig.features.cli.validate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinrig.features.cli.Common;
import org.twinrig.features.cli.Console;
import org.twinrig.features.cli.ExitStatus;
import org.twinrig.features.datasheet.FrameSheets;
import org.twinrig.features.datasheet.SensorSheets;
import org.twinrig.features.fan.BearingJudge;
import org.twinrig.features.fan.FanJudge;
import org.twinrig.features.run.Json;
import org.twinrig.features.run.OutFolder;
import org.twinrig.validation.ValidationReport;
import org.twinrig.validation.rooms.BestestCount;
import org.twinrig.validation.rooms.RoomSummary;
import org.twinrig.validation.sensors.SheetRow;
import org.twinrig.validation.sensors.SheetSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinrig validate}: the zone model on measured room fires, and on rooms without fire. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the zone model on measured room fires and sets its predictions beside the measurements and CFAST;",
            "and on rooms without fire beside VDI 6007, ASHRAE 140 and a measured office.",
            "Measures the emulated sensors and sets that beside their data sheets (--only sensors for these alone),",
            "sets the twin's fan beside a recorded one (--only fan), and judges the bearing detector (--only bearing).",
            "Ends with 1 when a run breaks off, a balance does not hold, or an analytic answer, a case of VDI 6007 or a data sheet is missed;"
                    + " being worse than CFAST is told, not failed."
        },
        footer = {
            "",
            "Examples:",
            "  twinrig validate ../shared/data/fire",
            "  twinrig validate ../shared/data/fire --only steckler --out out/steckler",
            "  twinrig validate ../shared/data/fire --only bestest",
            "  twinrig validate ../shared/data/fire --only sensors",
            "  twinrig validate ../shared/data --only fan"
        })
final class ValidateCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "DATA", description = "Folder of the experiments.")
    private Path data = Path.of("");

    @Option(
            names = "--only",
            paramLabel = "PART",
            defaultValue = "",
            description = "Only cases whose series/test has it.")
    private String only = "";

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the report; out/validate by default.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Console console = common.console();
        OutFolder folder = OutFolder.prepare(Common.outFolder(out, "validate"));
        List<SheetSource> sources =
                List.of(new SensorSheets(), new FrameSheets(data), new FanJudge(data), new BearingJudge(data));
        var summary = ValidationReport.write(data, only, sources, folder.report(), console::progress);
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
                "rooms", rooms(summary.rooms()),
                "sensors", sheet(summary, "sensors"),
                "sensorsRecorded", sheet(summary, "sensors-recorded"),
                "fan", sheet(summary, FanJudge.NAME),
                "bearing", sheet(summary, BearingJudge.NAME),
                "statistics", summary.lines());
        folder.write(folder.result(), Console.text(document));
        summary.lines().forEach(console::result);
        summary.rooms().lines().forEach(console::result);
        summary.headlines().forEach(console::result);
        console.result("report: " + folder.report());
        console.document(document);
        return summary.exitStatus() == 0 ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private static List<Map<String, Object>> sheet(ValidationReport.Summary summary, String name) {
        return summary.sheets().stream()
                .filter(section -> section.name().equals(name))
                .flatMap(section -> section.rows().stream())
                .map(ValidateCommand::sheet)
                .toList();
    }

    private static Map<String, Object> sheet(SheetRow row) {
        return Json.object(
                "part", row.part(),
                "figure", row.figure(),
                "specified", row.specified(),
                "least", finite(row.least()),
                "most", finite(row.most()),
                "measured", row.measured(),
                "unit", row.unit(),
                "kept", row.passes(),
                "verdict", row.verdict(),
                "source", row.source());
    }

    /** JSON has no word for a limit that is not there but null. */
    private static @Nullable Double finite(double limit) {
        return Double.isInfinite(limit) ? null : limit;
    }

    private static Map<String, Object> rooms(RoomSummary rooms) {
        return Json.object(
                "vdi6007Cases", rooms.vdiCases(),
                "vdi6007Passed", rooms.vdiPassed(),
                "ashrae140Numbers", rooms.bestest().map(BestestCount::numbers).orElse(0),
                "ashrae140AmongPrograms",
                        rooms.bestest().map(BestestCount::among).orElse(0),
                "ashrae140Accepted", rooms.bestest().map(BestestCount::accepted).orElse(0),
                "checks", rooms.checks(),
                "checksPassed", rooms.checksPassed(),
                "statistics", rooms.lines());
    }
}
