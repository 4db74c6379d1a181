package org.twinrig.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {
    @TempDir
    static Path folder;

    private static String html;
    private static Document page;

    @BeforeAll
    static void write() throws Exception {
        Path recording = SyntheticRun.write(folder);
        html = new ReportPage(
                        "Synthetic",
                        Map.of("command", "twinrig verify"),
                        List.of(
                                new ReportPage.Part("it burns", "passed", "", recording),
                                new ReportPage.Part("it fails", "failed", "x.feature:3: CO2 <was> low", recording),
                                new ReportPage.Part("it never ran", "wrong", "no such step", null)),
                        folder)
                .html();
        page = Jsoup.parse(html);
        Files.writeString(folder.resolve("report.html"), html);
    }

    @Test
    void saysTheVerdictFirst() {
        assertThat(page.selectFirst("header .verdict").text()).isEqualTo("Failed: 2 of 3");
        assertThat(page.select("table.overview tbody tr")).hasSize(3);
    }

    @Test
    void opensOfflineAndReferencesNothingOutside() {
        assertThat(page.select("link, script[src], iframe, img:not([src^=data:])"))
                .isEmpty();
        assertThat(html).doesNotContainPattern("(href|src)=\"https?:").doesNotContain("@import");
    }

    @Test
    void showsWhatWasWrittenAndNotWhatItCouldMean() {
        assertThat(html).contains("A &lt;synthetic&gt; run").contains("CO2 &lt;was&gt; low");
    }

    @Test
    void drawsReadingsAgainstTheTruthWithTheEvents() {
        var chart = page.selectFirst("svg[aria-label^=co2Ppm, scd41 of hall-1]");
        assertThat(chart).isNotNull();
        assertThat(chart.select("path.line.reading")).hasSizeGreaterThanOrEqualTo(1);
        assertThat(chart.select("path.line.truth")).isNotEmpty();
        assertThat(chart.text()).contains("ignition").contains("WARNING");
    }

    @Test
    void saysHowLongTheFireWentUnnoticedAndHowLongTheAlarmTravelled() {
        var facts = page.selectFirst("#run-0 .facts").text();
        assertThat(facts)
                .contains("ignition 60 s")
                .contains("noticed after 30 s")
                .contains("delivered in 3.2 ms");
    }

    @Test
    void showsThermalFramesBeforeAndAfterAndTheirHottestPixel() {
        var pictures = page.select("#run-0 figure.thermal");
        assertThat(pictures).hasSizeGreaterThanOrEqualTo(3);
        assertThat(pictures.get(0).text()).contains("before ignition");
        assertThat(pictures.get(1).text()).contains("WARNING reported");
    }

    @Test
    void drawsTheShaftLineWhereItIs() {
        assertThat(page.select("#run-0 svg[aria-label^=Spectrum, acceleration x]"))
                .hasSize(1);
    }

    @Test
    void showsWhichPartFailedFromWhenToWhen() {
        var timeline = page.selectFirst("#run-0 figure.timeline");
        assertThat(timeline.select("text.lane").eachText()).contains("hall-1/scd41");
        assertThat(timeline.select("rect.bar title").eachText()).contains("stuck 100 s – 2:00");
        assertThat(page.select("#run-0 details tr").eachText())
                .contains(
                        "100 s sensor-fault hall-1/scd41: stuck begins",
                        "2:00 sensor-fault-over hall-1/scd41: stuck is over");
    }

    @Test
    void isSmallEnoughToMail() {
        assertThat(html.length()).isLessThan(2_000_000);
    }
}
