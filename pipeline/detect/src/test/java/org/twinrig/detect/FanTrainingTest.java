package org.twinrig.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.core.UserError;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.MotionBlock;

class FanTrainingTest {
    private final Path folder;

    FanTrainingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void learnsARealFanFromTheFirstPartOfEachState() throws IOException {
        var rows = RecordedFan.rows();
        var options = FanTrainingOptions.of(1, "recorded frames", FanTrainingOptions.Split.TIME_BLOCKS);
        var model = FanTraining.train(rows, options, Progress.SILENT);
        var confusion = model.report().confusion();
        assertThat(confusion.accuracy()).isGreaterThanOrEqualTo(0.97); // asked for; labels have a blurred border
        assertThat(confusion.recall(FanState.STOPPED.code())).isEqualTo(1); // a fan that stands is unmistakable
    }

    @Test
    void learnsFromEpisodesAndComesBackFromItsFile() {
        var rows = madeUp(20);
        var options = FanTrainingOptions.of(1, "made-up blocks", FanTrainingOptions.Split.EPISODES);
        var model = FanTraining.train(rows, options, Progress.SILENT);
        assertThat(model.manifest().training().trainRows()).isEqualTo(108); // 12 of 20 episodes a state, 3 blocks each
        assertThat(model.report().confusion().accuracy()).isEqualTo(1);
        model.write(folder);
        var loaded = FanDetector.load(folder);
        for (var row : rows) {
            var verdict = loaded.classify(row.features());
            assertThat(verdict.state()).isEqualTo(row.state());
            assertThat(verdict.probability()).isGreaterThan(0.5);
        }
        assertThat(FanEvaluation.of(loaded, rows, 1).metrics().keySet())
                .containsExactly(
                        "accuracy",
                        "macro_f1",
                        "precision_fault",
                        "precision_running",
                        "precision_stopped",
                        "recall_fault",
                        "recall_running",
                        "recall_stopped");
    }

    @Test
    void everyStateIsNeeded() {
        var rows = madeUp(5).stream()
                .filter(row -> row.state() != FanState.STOPPED)
                .toList();
        var options = FanTrainingOptions.of(1, "made-up blocks", FanTrainingOptions.Split.TIME_BLOCKS);
        assertThatThrownBy(() -> FanTraining.train(rows, options, Progress.SILENT))
                .isInstanceOf(UserError.class)
                .hasMessage("the train part has no blocks of state STOPPED (1); every state is needed in both parts:"
                        + " give more recordings or episodes, at least two of each state");
    }

    /** Blocks whose states differ in the strength of a line and of noise; no physics. */
    private static List<FanRow> madeUp(int episodes) {
        var rows = new ArrayList<FanRow>();
        for (var state : FanState.values()) {
            for (int e = 0; e < episodes; e++) {
                var random = new RandomStreams(e).stream(state.name());
                for (int block = 0; block < 3; block++) {
                    var axes = new short[MotionBlock.AXES][600];
                    for (short[] axis : axes) {
                        for (int i = 0; i < axis.length; i++) {
                            double line = state == FanState.STOPPED ? 0 : 400 * Math.sin(2 * Math.PI * 51 * i / 300);
                            double noise = state == FanState.FAULT ? 500 : 20;
                            axis[i] = (short) Math.round(line + noise * random.gaussian());
                        }
                    }
                    rows.add(FanRow.of(new MotionBlock(0, axes), RecordedFan.MOTION, state, state + "-" + e, e));
                }
            }
        }
        return rows;
    }
}
