package org.twinrig.load.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What has come of one device, in order and out of it. */
class TallyTest {
    @Test
    void inOrderEveryNumberIsNewOnce() {
        var tally = new Tally();

        assertThat(LongStream.rangeClosed(1, 5000)).allMatch(tally::isNew);
        assertThat(LongStream.rangeClosed(4000, 5000)).noneMatch(tally::isNew);
    }

    @Test
    void aGapIsFilledLater() {
        var tally = new Tally();
        for (long number = 1; number <= 3000; number += 3) {
            assertThat(tally.isNew(number)).isTrue();
        }
        assertThat(tally.isNew(2999)).isTrue();
        assertThat(tally.isNew(2999)).isFalse();
        assertThat(tally.isNew(2501)).isTrue();
        assertThat(tally.isNew(2999 - Tally.SPAN)).as("too old to know").isFalse();
    }

    @Test
    void aJumpFarAheadForgetsTheOldMarks() {
        var tally = new Tally();
        assertThat(LongStream.rangeClosed(1, 2000)).allMatch(tally::isNew);
        assertThat(tally.isNew(100_000)).isTrue();
        assertThat(tally.isNew(99_500)).isTrue();
        assertThat(tally.isNew(100_000)).isFalse();
    }
}
