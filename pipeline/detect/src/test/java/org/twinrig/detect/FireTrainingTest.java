package org.twinrig.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.core.UserError;

class FireTrainingTest {
    private static final FireTrainingOptions OPTIONS =
            new FireTrainingOptions(3, "1", "made-up rows", new BoostSettings(60, 10, 3, 0.2, 1, 1, 1));

    private final Path folder;

    FireTrainingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void learnsWhatIsThereAndBeatsTheThreshold() {
        var model = FireTraining.train(MadeUpFires.rows(60, 1), OPTIONS, Progress.SILENT);
        var metrics = model.report().metrics();
        assertThat(value(metrics, "auc")).isGreaterThan(value(metrics, "baseline_auc"));
        assertThat(value(metrics, "accuracy")).isGreaterThan(0.95);
        assertThat(value(metrics, "warning_recall")).isEqualTo(1);
        assertThat(metrics)
                .extractingByKey("auc")
                .extracting(Metric::ci95)
                .asInstanceOf(LIST)
                .hasSize(2);
        assertThat(metrics)
                .containsKeys(
                        "recall_at_1_false_alarm_per_day",
                        "warning_delay_s",
                        "false_alert_share_cooking",
                        "false_warnings_per_day",
                        "baseline_accuracy");
        var training = model.manifest().training();
        assertThat(training.trainRows()).isEqualTo(36 * 120);
        assertThat(training.validationRows()).isEqualTo(12 * 120);
        assertThat(training.testRows()).isEqualTo(12 * 120);
        assertThat(training.dataSeeds()).isEqualTo("0..59");
    }

    @Test
    void aFireSmallerThanAFewBurnersIsJudgedButNotLearntFrom() {
        var rows = MadeUpFires.rows(30, 2);
        var withEmbers = new ArrayList<>(rows);
        rows.stream()
                .filter(FireRow::fire)
                .map(row -> new FireRow(
                        new double[18],
                        true,
                        9.9e3,
                        row.episode(),
                        row.seed(),
                        row.scenario(),
                        row.className(),
                        row.second() + 0.5))
                .forEach(withEmbers::add);
        var model = FireTraining.train(rows, OPTIONS, Progress.SILENT);
        var other = FireTraining.train(withEmbers, OPTIONS, Progress.SILENT);
        assertThat(TreesJson.write(other.trees())).isEqualTo(TreesJson.write(model.trees()));
        assertThat(other.report().confusion().rows())
                .isGreaterThan(model.report().confusion().rows());
    }

    @Test
    void sameRowsSameSeedSameBytes() throws Exception {
        var rows = MadeUpFires.rows(30, 2);
        FireTraining.train(rows, OPTIONS, Progress.SILENT).write(folder.resolve("a"));
        FireTraining.train(rows, OPTIONS, Progress.SILENT).write(folder.resolve("b"));
        for (String file : new String[] {"model.json", "manifest.json"}) {
            assertThat(folder.resolve("a").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("b").resolve(file));
        }
    }

    @Test
    void whatIsWrittenIsWhatIsLoaded() {
        var rows = MadeUpFires.rows(30, 2);
        var model = FireTraining.train(rows, OPTIONS, Progress.SILENT);
        model.write(folder);
        var loaded = FireDetector.load(folder);
        assertThat(loaded.manifest()).isEqualTo(model.manifest());
        for (var row : rows) {
            assertThat(loaded.margin(row.features())).isEqualTo(model.trees().margins(row.features())[0]);
        }
    }

    @Test
    void noEpisodeIsInTwoParts() {
        var classOf = new TreeMap<String, String>();
        for (int e = 0; e < 100; e++) {
            classOf.put("episode-" + e, e % 4 == 0 ? "fire" : "office");
        }
        var split = new EpisodeSplit(classOf, 0.6, 0.2, 5);
        var sizes = new TreeMap<String, Integer>();
        classOf.forEach((e, name) -> sizes.merge(name + " " + split.of(e), 1, Integer::sum));
        assertThat(sizes)
                .containsEntry("fire TRAIN", 15)
                .containsEntry("fire VALIDATION", 5)
                .containsEntry("fire TEST", 5)
                .containsEntry("office TRAIN", 45)
                .containsEntry("office VALIDATION", 15)
                .containsEntry("office TEST", 15);
        var again = new EpisodeSplit(classOf, 0.6, 0.2, 5);
        var other = new EpisodeSplit(classOf, 0.6, 0.2, 6);
        assertThat(classOf.keySet()).allMatch(e -> split.of(e) == again.of(e));
        assertThat(classOf.keySet()).anyMatch(e -> split.of(e) != other.of(e));
    }

    @Test
    void tooFewEpisodesAreSaidSo() {
        var rows = new ArrayList<>(MadeUpFires.rows(3, 1));
        assertThatThrownBy(() -> FireTraining.train(rows, OPTIONS, Progress.SILENT))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("give more episodes, at least five of each class");
    }

    @Test
    void aDataSetComesBackAsItWas() throws Exception {
        var rows = MadeUpFires.rows(3, 4);
        Path file = folder.resolve("rows.csv");
        DataSet.write(file, rows);
        var back = DataSet.read(file);
        assertThat(back).hasSameSizeAs(rows);
        assertThat(DataSet.sha256(back)).isEqualTo(DataSet.sha256(rows));
        assertThat(back.get(200)).usingRecursiveComparison().isEqualTo(rows.get(200));
        assertThat(Files.readAllLines(file)).hasSize(rows.size() + 1);
    }

    @Test
    void dataSetMistakesAreNamedByLine() throws Exception {
        Path file = folder.resolve("rows.csv");
        DataSet.write(file, MadeUpFires.rows(1, 4).subList(0, 2));
        var lines = Files.readAllLines(file);

        Files.write(file, java.util.List.of(lines.get(0), lines.get(1), lines.get(2) + ",1"));
        assertThatThrownBy(() -> DataSet.read(file))
                .isInstanceOf(UserError.class)
                .hasMessage(file + ":3: 26 columns; the header has 25");

        String[] cells = lines.get(1).split(",");
        cells[9] = "hot";
        Files.write(file, java.util.List.of(lines.get(0), String.join(",", cells)));
        assertThatThrownBy(() -> DataSet.read(file)).hasMessage(file + ":2: t_max is \"hot\"; a number is needed");

        cells[9] = "20";
        cells[5] = "yes";
        Files.write(file, java.util.List.of(lines.get(0), String.join(",", cells)));
        assertThatThrownBy(() -> DataSet.read(file)).hasMessage(file + ":2: fire is \"yes\"; 0 or 1 is needed");

        Files.write(file, java.util.List.of("a,b"));
        assertThatThrownBy(() -> DataSet.read(file))
                .hasMessageStartingWith(file + ":1: the header is \"a,b\"; a fire data set begins with \"episode,seed");
    }

    private static double value(java.util.Map<String, Metric> metrics, String name) {
        var metric = metrics.get(name);
        assertThat(metric).as(name).isNotNull();
        return metric == null ? Double.NaN : metric.value();
    }
}
