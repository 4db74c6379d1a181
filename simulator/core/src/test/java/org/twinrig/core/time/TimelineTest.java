package org.twinrig.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {
    private static final long HOUR = 3600 * SimTime.SECOND;

    @ParameterizedTest(name = "{0} times in {1} s: {2} calls an hour")
    @CsvSource({"300, 1, 1080000", "877, 100, 31572", "1, 5, 720", "1, 3600, 1", "2631, 300, 31572", "7, 11, 2291"})
    void rationalRatesGiveExactCountsAndNeverDrift(long perPeriod, long periodSeconds, long callsPerHour) {
        var times = new ArrayList<Long>();
        var timeline = new Timeline();
        timeline.every(0, periodSeconds * SimTime.SECOND, perPeriod, times::add);
        timeline.runUntil(HOUR - 1);
        assertThat(times).hasSize((int) callsPerHour); // the call at the full hour is the next hour's
        for (int n = 0; n < times.size(); n += 997) {
            double exact = (double) n * periodSeconds * SimTime.SECOND / perPeriod;
            assertThat(times.get(n)).isBetween((long) exact - 1, (long) exact + 1); // no drift: one nanosecond
        }
        for (int n = 0; n * perPeriod < times.size(); n++) {
            assertThat(times.get((int) (n * perPeriod))).isEqualTo(n * periodSeconds * SimTime.SECOND);
        }
    }

    @Test
    void tasksOfOneMomentRunInOrderOfRegistration() {
        var calls = new StringBuilder();
        var timeline = new Timeline();
        timeline.every(0, SimTime.SECOND, 2, t -> calls.append('a'));
        timeline.every(0, SimTime.SECOND, 3, t -> calls.append('b'));
        timeline.at(SimTime.SECOND, t -> calls.append('c'));
        timeline.at(0, t -> calls.append('d'));
        timeline.runUntil(SimTime.SECOND);
        // 0: a b d; 1/3: b; 1/2: a; 2/3: b; 1: a b c
        assertThat(calls).hasToString("abdbababc");
    }

    @Test
    void aTaskMaySchedule() {
        var times = new ArrayList<Long>();
        var timeline = new Timeline();
        timeline.at(5, t -> timeline.at(t + 2, times::add));
        timeline.at(6, times::add);
        timeline.runUntil(6);
        assertThat(times).isEqualTo(List.of(6L));
        assertThat(timeline.nowNanos()).isEqualTo(6);
        timeline.runUntil(100);
        assertThat(times).isEqualTo(List.of(6L, 7L));
        assertThat(timeline.nowNanos()).isEqualTo(100);
        assertThatThrownBy(() -> timeline.at(99, times::add)).hasMessage("cannot schedule at 99 ns: it is already 100");
    }

    @Test
    void refusesImpossibleRates() {
        var timeline = new Timeline();
        assertThatThrownBy(() -> timeline.every(0, 10, 11, t -> {})).hasMessage("a task cannot run 11 times in 10 ns");
        assertThatThrownBy(() -> timeline.every(0, 100 * HOUR, 1_000_000, t -> {}))
                .as("would overflow")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> timeline.every(0, 0, 0, t -> {})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void longTimesDoNotOverflow() {
        var times = new ArrayList<Long>();
        var timeline = new Timeline();
        long year = 8766 * HOUR;
        timeline.every(0, year, 2, times::add);
        timeline.runUntil(100 * year);
        assertThat(times).hasSize(201).endsWith(100 * year);
    }

    @Test
    void secondsRoundToTheNearestNanosecond() {
        assertThat(SimTime.toNanos(0.1)).isEqualTo(100_000_000);
        assertThat(SimTime.ofSeconds(2.5).nanos()).isEqualTo(2_500_000_000L);
        assertThat(SimTime.ofSeconds(2.5).seconds()).isEqualTo(2.5);
        assertThat(SimTime.ZERO).isLessThan(SimTime.ofSeconds(1e-9));
        assertThatThrownBy(() -> new SimTime(-1)).hasMessage("simulated time is -1 ns; it starts at 0");
    }
}
