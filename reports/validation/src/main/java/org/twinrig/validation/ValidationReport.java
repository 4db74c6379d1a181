package org.twinrig.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.twinrig.core.UserError;
import org.twinrig.validation.pace.Pace;
import org.twinrig.validation.rooms.RoomResults;
import org.twinrig.validation.rooms.RoomSummary;
import org.twinrig.validation.sensors.SheetRow;
import org.twinrig.validation.sensors.SheetSection;
import org.twinrig.validation.sensors.SheetSource;

/**
 * Runs every experiment of a data folder through the zone model and writes the page that sets the predictions beside the
 * measurements and beside CFAST; rooms without fire beside VDI 6007, ASHRAE 140 and a measured office.
 */
public final class ValidationReport {
    private static final String PACE = "pace"; // its name in --only
    private static final double CONSERVED = 1e-6; // largest relative error of any balance that is accepted

    private ValidationReport() {}

    /**
     * What a run of the report came to.
     *
     * @param experiments that were simulated
     * @param points pairs of predicted and measured numbers
     * @param quantities that were scored
     * @param asGoodAsCfast of them, those with neither bias nor scatter worse than CFAST's on the same points
     * @param gaps comparisons that were not scored
     * @param broken experiments whose simulation broke off
     * @param checks analytic numbers
     * @param checksPassed of them, those within 0.1 %
     * @param conservationError the worst [-]
     * @param medianSpeedup processor time of CFAST over the model's, median of the cases
     * @param rooms what came out for rooms without fire
     * @param sheets figures of data sheets and recordings, beside those of the emulation
     * @param lines the statistics as text, one line per quantity
     */
    public record Summary(
            int experiments,
            int points,
            int quantities,
            int asGoodAsCfast,
            int gaps,
            int broken,
            int checks,
            int checksPassed,
            double conservationError,
            double medianSpeedup,
            RoomSummary rooms,
            List<SheetSection> sheets,
            List<String> lines) {
        public Summary {
            sheets = List.copyOf(sheets);
            lines = List.copyOf(lines);
        }

        /** The whole in one line for the fires, and one for rooms without fire; lines of what did not run are left out. */
        public List<String> headlines() {
            var all = new ArrayList<String>();
            if (experiments > 0) {
                all.add(
                        ("%d experiments, %d points, %d not scored; %d of %d quantities as good as CFAST; median processor"
                                        + " time %.0f times less than CFAST")
                                .formatted(experiments, points, gaps, asGoodAsCfast, quantities, medianSpeedup));
            }
            if (rooms.ran()) {
                all.add(rooms.headline());
            }
            sheets.stream()
                    .filter(section -> !section.rows().isEmpty())
                    .forEach(section -> all.add(section.headline()));
            if (checks > 0) {
                all.add("%d of %d analytic checks".formatted(checksPassed, checks));
            }
            all.add("conservation %.1e".formatted(conservationError));
            return all;
        }

        /**
         * Exit status: 0 when all runs came to their end, conserve, and meet the analytic answers and VDI 6007, and the
         * sensors keep their data sheets but where a reason is given; 1 otherwise.
         */
        public int exitStatus() {
            boolean fires = broken == 0 && checksPassed == checks;
            boolean sensors =
                    sheets.stream().flatMap(section -> section.rows().stream()).allMatch(SheetRow::asDeclared);
            return fires && sensors && rooms.holds() && conservationError <= CONSERVED ? 0 : 1;
        }
    }

    /**
     * Writes the report.
     *
     * @param dataFolder that holds the room-fire cases, or their parent
     * @param outFile HTML file to write; folders are made
     * @param progress is told about each case
     */
    public static Summary write(Path dataFolder, Path outFile, Consumer<String> progress) {
        return write(dataFolder, "", outFile, progress);
    }

    /** Writes the report about the cases that have {@code only} in their {@code series/test}; without sheets. */
    public static Summary write(Path dataFolder, String only, Path outFile, Consumer<String> progress) {
        return write(dataFolder, only, List.of(), outFile, progress);
    }

    /** The same, with the sections that {@code sheets} measure. */
    public static Summary write(
            Path dataFolder, String only, List<SheetSource> sheets, Path outFile, Consumer<String> progress) {
        Results results = run(CaseIndex.fires(dataFolder), only, sheets, progress);
        try {
            Path folder = outFile.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(outFile, new ValidationPage(results).html());
        } catch (IOException e) {
            throw new UserError("%s cannot be written: %s".formatted(outFile, e.getMessage()));
        }
        return summary(results);
    }

    static Results run(Path fires, String only, Consumer<String> progress) {
        return run(fires, only, List.of(), progress);
    }

    private static Results run(Path fires, String only, List<SheetSource> sheets, Consumer<String> progress) {
        var steckler = new Steckler(fires);
        var stations = new AlarmStations();
        var history = new History();
        var convergence = new Convergence.Watch(progress);
        Corpus corpus = Corpus.run(fires, only, progress, run -> {
            steckler.look(run);
            stations.look(run);
            history.look(run);
            convergence.look(run);
        });
        List<Verification.Check> checks = List.of();
        if (!corpus.isEmpty() || Verification.FOLDER.contains(only)) {
            progress.accept("analytic cases");
            checks = Verification.run(fires);
        }
        RoomResults rooms = RoomResults.run(fires, only, progress);
        List<Pace> pace = PACE.contains(only) ? Pace.measure(progress) : List.of();
        List<SheetSection> sections = sheets.stream()
                .filter(source -> source.name().contains(only))
                .map(source -> SheetSection.measure(source, progress))
                .filter(section -> !section.html().isEmpty())
                .toList();
        if (corpus.isEmpty() && rooms.isEmpty() && checks.isEmpty() && pace.isEmpty() && sections.isEmpty()) {
            throw new UserError("no case in %s has \"%s\" in its name".formatted(fires.resolve("index.csv"), only));
        }
        return new Results(
                corpus,
                Score.all(corpus.pairs()),
                checks,
                steckler,
                stations,
                history.charts(),
                convergence.found(),
                pace,
                rooms,
                sections);
    }

    static Summary summary(Results results) {
        var corpus = results.corpus();
        return new Summary(
                corpus.scores().size(),
                results.scores().stream()
                        .mapToInt(score -> score.pairs().size())
                        .sum(),
                results.scores().size(),
                (int) results.asGoodAsCfast(),
                corpus.gaps().size(),
                (int) corpus.scores().stream()
                        .filter(score -> !score.failure().isEmpty())
                        .count(),
                results.checks().size(),
                (int) results.checks().stream()
                        .filter(Verification.Check::passes)
                        .count(),
                results.conservationError(),
                results.medianSpeedup(),
                RoomSummary.of(results.rooms()),
                results.sheets(),
                lines(results));
    }

    private static List<String> lines(Results results) {
        var lines = new ArrayList<String>();
        results.scores().forEach(score -> lines.add(line(score)));
        results.convergence().forEach(each -> lines.add(each.line()));
        results.pace().forEach(each -> lines.add(each.line()));
        results.sheets().stream().flatMap(section -> section.rows().stream()).forEach(row -> lines.add(row.line()));
        return lines;
    }

    private static String line(Score score) {
        return "%-75s %4d points  CFAST %.2f / %.2f  model %.2f / %.2f  bias %s, scatter %s"
                .formatted(
                        score.quantity().name(),
                        score.pairs().size(),
                        score.cfast().bias(),
                        score.cfast().sigmaM(),
                        score.ours().bias(),
                        score.ours().sigmaM(),
                        score.biasHolds() ? "as good" : "worse",
                        score.scatterHolds() ? "as good" : "worse");
    }
}
