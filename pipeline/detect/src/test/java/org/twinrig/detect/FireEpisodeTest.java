package org.twinrig.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FireEpisodeTest {
    @Test
    void alarmsBeforeTheFireAreFalseAndDelaysCountFromIt() {
        // quiet for 40 s with a false warning from 7 s on, given up at 34 s, fire from 40 s, warning probability from
        // 45 s on
        var episode = episode(40, 100);
        var p = new double[100];
        for (int i = 2; i < 8; i++) {
            p[i] = 0.5;
        }
        for (int i = 45; i < 100; i++) {
            p[i] = 0.5;
        }
        var alarms = episode.alarms(p);
        assertThat(alarms.falseWarnings()).isEqualTo(1);
        assertThat(alarms.falseAlerts()).isZero();
        assertThat(alarms.warned()).isTrue();
        assertThat(alarms.delay()).isEqualTo(10); // sixth second of eight above the limit
        assertThat(episode.peaks(p)).isEqualTo(new FireEpisode.Peaks(0.5, 0.5));
        assertThat(episode.quietRows()).isEqualTo(40);
        assertThat(episode.burns()).isTrue();
    }

    @Test
    void anAlarmThatStandsAfterTheFireIsNotFalse() {
        var rows = new ArrayList<FireRow>();
        for (int s = 0; s < 60; s++) {
            rows.add(row(s, s >= 20 && s < 30));
        }
        var p = new double[60];
        for (int s = 25; s < 60; s++) {
            p[s] = 0.9;
        }
        var episode = FireEpisode.of(rows).get(0);
        assertThat(episode.alarms(p).falseWarnings()).isZero();
        assertThat(episode.peaks(p)).isEqualTo(new FireEpisode.Peaks(0, 0.9));
    }

    @Test
    void rowsAreGroupedAndSorted() {
        var a = row(1, false);
        var b = row(0, false);
        var other = new FireRow(new double[18], false, 0, "another", 1, "s", "office", 0);
        var episodes = FireEpisode.of(List.of(a, b, other));
        assertThat(episodes).hasSize(2);
        assertThat(episodes.get(1).rows()).containsExactly(b, a);
        assertThat(episodes.get(1).burns()).isFalse();
    }

    private static FireEpisode episode(int ignition, int end) {
        var rows = new ArrayList<FireRow>();
        for (int s = 0; s < end; s++) {
            rows.add(row(s, s >= ignition));
        }
        return FireEpisode.of(rows).get(0);
    }

    private static FireRow row(int second, boolean fire) {
        return new FireRow(new double[18], fire, fire ? 50e3 : 0, "episode", 1, "scenario", "sofa-fire", second);
    }
}
