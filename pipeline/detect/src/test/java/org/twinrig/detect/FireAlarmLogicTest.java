package org.twinrig.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FireAlarmLogicTest {
    private final FireAlarmLogic logic = new FireAlarmLogic();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"0, NONE", "0.199, NONE", "0.2, INFO", "0.4, WARNING", "0.6, ALERT", "0.8, EMERGENCY", "1, EMERGENCY"})
    void limitsAreThoseOfTheSystemServed(double probability, FireLevel level) {
        assertThat(FireLevel.of(probability)).isEqualTo(level);
    }

    @Test
    void oneSecondIsNoAlarm() {
        assertThat(feed(0, 0, 0.99, 0, 0, 0.99, 0, 0, 0)).isEmpty();
    }

    @Test
    void oneWildGasReadingIsNone() {
        // an SCD41 speaks every 5 s, so that one reading shapes the features of five seconds
        assertThat(feed(0, 0, 0.9, 0.9, 0.9, 0.9, 0.9, 0, 0, 0, 0, 0)).isEmpty();
    }

    @Test
    void sixOfEightSecondsAreAnAlarm() {
        assertThat(feed(0, 0.9, 0.9, 0, 0.9, 0.9, 0.9, 0.9)).containsExactly(FireLevel.EMERGENCY);
    }

    @Test
    void risesToTheLevelThatHeld() {
        assertThat(feed(0.45, 0.65, 0.9, 0.65, 0.65, 0.65, 0.65)).containsExactly(FireLevel.WARNING, FireLevel.ALERT);
    }

    @Test
    void flickerIsOneAlarm() {
        var changes = new ArrayList<FireLevel>();
        for (int i = 0; i < 40; i++) {
            changes.addAll(feed(0.7, 0.7, 0.7, 0.1, 0.1));
        }
        assertThat(changes).containsExactly(FireLevel.ALERT);
    }

    @Test
    void fallsOnceWhenItStaysLow() {
        feed(0.7, 0.7, 0.7, 0.7, 0.7, 0.7);
        var changes = new ArrayList<FireLevel>();
        int seconds = 0;
        while (logic.level() != FireLevel.NONE) {
            changes.addAll(feed(0.05));
            seconds++;
        }
        assertThat(changes).containsExactly(FireLevel.NONE);
        assertThat(seconds).isEqualTo(FireAlarmLogic.FALL_HITS);
    }

    private List<FireLevel> feed(double... probabilities) {
        var changes = new ArrayList<FireLevel>();
        for (double p : probabilities) {
            logic.second(p).ifPresent(changes::add);
        }
        return changes;
    }
}
