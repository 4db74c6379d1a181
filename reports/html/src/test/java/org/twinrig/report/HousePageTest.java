package org.twinrig.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.core.plan.HeatScale;

/** The page of a run in several rooms. */
class HousePageTest {
    @TempDir
    static Path folder;

    private static Document page;

    @BeforeAll
    static void write() {
        Path recording = SyntheticHouse.write(folder);
        var part = new ReportPage.Part("house", "failed", "", recording);
        page = Jsoup.parse(new ReportPage("House", Map.of(), List.of(part), folder).html());
    }

    @Test
    void showsAllRoomsFromAboveAtMomentsFromBeforeTheIgnitionOn() {
        var plans = page.select("figure.plan");
        assertThat(plans.eachText())
                .satisfiesExactly(
                        text -> assertThat(text).contains("before ignition, 38 s"),
                        text -> assertThat(text).contains("59 s"),
                        text -> assertThat(text).contains("80 s"),
                        text -> assertThat(text).contains("101 s"),
                        text -> assertThat(text).contains("2:02"));
        assertThat(plans.get(0).select("text").eachText()).containsExactly("attic", "20 °C", "study", "20 °C");
        assertThat(plans.get(2).select("text").eachText())
                .containsExactly("attic", "24 over 20 °C", "study", "100 over 20 °C");
    }

    @Test
    void coloursEachRoomByItsLayers() {
        var then = page.select("figure.plan").get(2);
        String hot = "#%06x".formatted(HeatScale.rgb(100));
        String cool = "#%06x".formatted(HeatScale.rgb(20));
        assertThat(then.select("rect[stroke=" + hot + "]"))
                .as("the band of the study")
                .hasSize(1);
        assertThat(then.select("rect[fill=" + cool + "]")).as("both floors").hasSize(2);
        assertThat(page.select("figure.plan").get(0).select("rect[stroke=" + hot + "]"))
                .isEmpty();
    }

    @Test
    void theFireIsThereWhileItBurnsAndTheDoorOpensWhenItDoes() {
        var plans = page.select("figure.plan");
        assertThat(plans)
                .extracting(plan -> plan.select("path.flame").isEmpty())
                .containsExactly(true, false, false, true, true);
        assertThat(plans)
                .extracting(plan -> plan.select("rect.gate.open").size())
                .containsExactly(0, 1, 1, 1, 1);
    }

    @Test
    void tellsTheExtremesOfEachRoomAndWhen() {
        var study = page.select("table.rooms tbody tr").get(1);
        assertThat(study.select("td").get(0).text()).isEqualTo("study");
        assertThat(study.select("td").get(1).text()).isEqualTo("184 °C at 2:02");
        assertThat(study.select("td").get(2).text()).isEqualTo("1.7 m at 2:02");
        assertThat(study.select("td").get(7).text()).isEqualTo("49 kW at 89 s");
        var attic = page.select("table.rooms tbody tr").get(0);
        assertThat(attic.select("td").get(7).text()).as("nothing ever burnt").isEqualTo("0 kW");
    }

    @Test
    void aQuantityIsOneChartWithALineForEachRoom() {
        var chart = page.selectFirst("svg[aria-label^=Temperature of the hot layer]");
        assertThat(chart.select("path.line.room-0")).hasSize(1);
        assertThat(chart.select("path.line.room-1")).hasSize(1);
        assertThat(page.select("p.chips").first().text()).isEqualTo("attic study");
        assertThat(page.select("svg[aria-label^=Temperature below it]"))
                .as("nothing happens there")
                .isEmpty();
    }

    @Test
    void probesHaveChartsOfTheirOwn() {
        var chart = page.selectFirst("svg[aria-label^=Air temperature]");
        assertThat(chart.select("path.line.room-0, path.line.room-1")).hasSize(2);
        assertThat(page.select("p.chips").last().text()).isEqualTo("desk (study) roof (attic)");
        assertThat(page.select("svg[aria-label^=Unburned gas]")).isEmpty();
    }

    @Test
    void aReadingStandsBesideTheTruthOfItsRoom() {
        var chart = page.selectFirst("svg[aria-label^=co2Ppm, scd41 of study-1]");
        // The truth of the study goes up to 1220 ppm; of the attic, which comes first, to 482 ppm.
        assertThat(chart.select("text.tick").eachText()).contains("1000");
    }

    @Test
    void saysWhereItBurnsAndWhatBecameOfEachExpectation() {
        assertThat(page.select("figure.timeline text.onbar").eachText()).contains("fire in study");
        assertThat(page.select("figure.timeline").text()).contains("door is open (attic)");
        assertThat(page.select("ul.verdicts li.pass").eachText())
                .containsExactly("upperTempC of study reaches 60 °C: at t = 60 s");
        assertThat(page.select("ul.verdicts li.fail").eachText())
                .containsExactly("co2Ppm of study-1 stays below 500 ppm: highest 900 ppm");
    }
}
