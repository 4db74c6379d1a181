package org.twinrig.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.core.UserError;

/** What is wrong in a file is told with the file's name, the place and what would be right. */
class ReadersTest {
    private static final String HEADINGS = "quantity,metric,y_label,x_label,exp_id,exp_source,exp_initial,exp_window,"
            + "exp_value,cfast_file,cfast_column,cfast_initial,cfast_value,group,dataplot_note\n";
    private static final String ROW = "\"HGL Depth: Open Compartments\",min,Height (m),Time (s),e1,\"Test, 1:Height\","
            + "2.4,-5..1800,1.2,a.csv,HGT_12,2.4,1.1,group,note\n";

    @TempDir
    Path folder;

    private void comparisons(String text) throws IOException {
        Files.writeString(folder.resolve("comparisons.csv"), text);
    }

    private void caseFile(String text) throws IOException {
        Files.writeString(folder.resolve("case.json"), text);
    }

    @Test
    void aComparisonIsReadWithItsQuotesAndItsWindow() throws IOException {
        comparisons(HEADINGS + ROW);
        Comparison comparison = Comparison.read(folder).get(0);
        assertThat(comparison.source()).isEqualTo("Test, 1:Height");
        assertThat(comparison.metric()).isEqualTo(Metric.MIN);
        assertThat(comparison.from()).isEqualTo(-5);
        assertThat(comparison.to()).isEqualTo(1800);
        assertThat(comparison.measured()).isEqualTo(1.2);
    }

    @Test
    void aNumberThatIsNone() throws IOException {
        comparisons(HEADINGS + ROW + ROW.replace("1800,1.2,", "1800,tall,"));
        assertThatThrownBy(() -> Comparison.read(folder))
                .isInstanceOf(UserError.class)
                .hasMessage(folder.resolve("comparisons.csv") + ":3: exp_value is \"tall\"; a number is needed here");
    }

    @Test
    void aMetricNobodyKnows() throws IOException {
        comparisons(HEADINGS + ROW.replace(",min,", ",median,"));
        assertThatThrownBy(() -> Comparison.read(folder))
                .isInstanceOf(UserError.class)
                .hasMessageEndingWith(":2: metric is \"median\"; one of max, min, maxabs, mean is needed here");
    }

    @Test
    void aWindowWithoutDots() throws IOException {
        comparisons(HEADINGS + ROW.replace("-5..1800", "1800"));
        assertThatThrownBy(() -> Comparison.read(folder))
                .isInstanceOf(UserError.class)
                .hasMessageEndingWith(":2: exp_window is \"1800\"; a window like 0..10000 is needed here");
    }

    @Test
    void aMissingColumnAndATextThatShouldBeQuoted() throws IOException {
        comparisons("quantity,metric\nDepth,min\n");
        assertThatThrownBy(() -> Comparison.read(folder))
                .hasMessageEndingWith("comparisons.csv has no column exp_window; it has [quantity, metric]");
        comparisons("quantity,metric\nDepth, open,min\n");
        assertThatThrownBy(() -> Comparison.read(folder))
                .hasMessageEndingWith(":2 has 3 cells under 2 headings; quote a text that holds a comma");
        comparisons("");
        assertThatThrownBy(() -> Comparison.read(folder))
                .hasMessageEndingWith("is empty; a line of headings and rows of values are needed");
    }

    @Test
    void aCaseWithoutItsEnd() throws IOException {
        caseFile("{\"time\": {}, \"compartments\": []}");
        assertThatThrownBy(() -> FireCase.read(folder).seconds())
                .isInstanceOf(UserError.class)
                .hasMessage(folder.resolve("case.json") + ": simulation_s is missing; a number is needed");
    }

    @Test
    void aRoomWithoutItsWidth() throws IOException {
        caseFile("{\"compartments\": [{\"id\": \"Hall\", \"width_x_m\": \"wide\", \"depth_y_m\": 2}]}");
        assertThatThrownBy(() -> FireCase.read(folder).building())
                .isInstanceOf(UserError.class)
                .hasMessage(folder.resolve("case.json") + ": width_x_m of Hall is \"wide\"; a number is needed");
    }

    @Test
    void aDoorToNowhere() throws IOException {
        caseFile(
                "{\"compartments\": [{\"id\": \"Hall\", \"width_x_m\": 3, \"depth_y_m\": 2, \"height_z_m\": 2.4,"
                        + " \"origin_m\": [0, 0, 0]}], \"wall_vents\": [{\"id\": \"Door\", \"compartments\": [\"Hall\", \"Hell\"]}]}");
        assertThatThrownBy(() -> FireCase.read(folder).building())
                .isInstanceOf(UserError.class)
                .hasMessage(folder.resolve("case.json")
                        + ": there is no compartment \"Hell\"; there are [Hall] and OUTSIDE");
    }

    @Test
    void aDeviceOfAnUnknownKind() throws IOException {
        caseFile("{\"compartments\": [], \"devices\": [{\"id\": \"D1\", \"type\": \"LASER\"}]}");
        assertThatThrownBy(() -> FireCase.read(folder).devices())
                .isInstanceOf(UserError.class)
                .hasMessage(
                        folder.resolve("case.json")
                                + ": device D1 has the type \"LASER\"; PLATE, CYLINDER, SPRINKLER, HEAT_DETECTOR or SMOKE_DETECTOR is needed");
    }

    @Test
    void brokenJson() throws IOException {
        caseFile("{\"compartments\": [");
        assertThatThrownBy(() -> FireCase.read(folder))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(folder.resolve("case.json") + " cannot be read: ");
    }

    @Test
    void aFolderWithoutCases() {
        assertThatThrownBy(() -> ValidationReport.write(folder, folder.resolve("page.html"), line -> {}))
                .isInstanceOf(UserError.class)
                .hasMessage(folder + " holds no index.csv; give the folder with the room-fire cases, or its parent");
    }
}
