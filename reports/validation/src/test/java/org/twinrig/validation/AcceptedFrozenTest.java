package org.twinrig.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.twinrig.validation.table.CsvTable;

/** All experiments: no quantity may get worse than in the last accepted run. */
class AcceptedFrozenTest {
    private static final double SLACK = 0.01; // rounding of the file, and one point of a hundred that moves
    private static Results results;

    @BeforeAll
    static void runAll() {
        results = ValidationReport.run(Data.fires(), "", line -> {});
    }

    @Test
    void noStatisticHasBecomeWorse() throws IOException {
        var worse = new ArrayList<String>();
        for (CsvTable.Row row : accepted().rows()) {
            Score score = results.scores().stream()
                    .filter(s -> s.quantity().name().equals(row.text("quantity")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(row.text("quantity") + " is not scored any more"));
            double off = Math.abs(StrictMath.log(score.ours().bias()));
            if (off > Math.abs(StrictMath.log(row.number("bias"))) + SLACK) {
                worse.add("%s: bias %.3f"
                        .formatted(score.quantity().name(), score.ours().bias()));
            }
            if (score.ours().sigmaM() > row.number("sigma_m") + SLACK) {
                worse.add("%s: scatter %.3f"
                        .formatted(score.quantity().name(), score.ours().sigmaM()));
            }
            if (score.pairs().size() < (int) row.number("points")) {
                worse.add("%s: %d points"
                        .formatted(score.quantity().name(), score.pairs().size()));
            }
        }
        assertThat(worse).as("accepted.csv, if these are wanted:\n%s", asFile()).isEmpty();
    }

    @Test
    void everyRunEndsAndConserves() {
        assertThat(results.corpus().scores()).allMatch(score -> score.failure().isEmpty());
        assertThat(results.conservationError()).isLessThan(1e-6);
    }

    @Test
    void everyComparisonIsScoredOrNamed() {
        assertThat(results.corpus().gaps())
                .allMatch(gap -> gap.reason().equals("the guide does not score it"), "only what the guide leaves out");
    }

    @Test
    void analyticCasesAreMet() {
        assertThat(results.checks()).hasSizeGreaterThan(100).allMatch(Verification.Check::passes);
    }

    @Test
    void stecklersOpeningLetsThroughWhatHydrostaticsSays() {
        assertThat(results.steckler().median(o -> Math.abs(o.ours() / o.measuredOut() - 1)))
                .isLessThan(0.10);
        assertThat(results.steckler().median(o -> Math.abs(o.plane() / o.measuredPlane() - 1)))
                .isLessThan(0.05);
    }

    private static String asFile() {
        return "quantity,points,bias,sigma_m\n"
                + results.scores().stream()
                        .map(score -> String.format(
                                Locale.ROOT,
                                "\"%s\",%d,%.3f,%.3f",
                                score.quantity().name(),
                                score.pairs().size(),
                                score.ours().bias(),
                                score.ours().sigmaM()))
                        .collect(Collectors.joining("\n"));
    }

    private static CsvTable accepted() throws IOException {
        try (InputStream in = AcceptedFrozenTest.class.getResourceAsStream("accepted.csv")) {
            return CsvTable.of(
                    "accepted.csv", new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
