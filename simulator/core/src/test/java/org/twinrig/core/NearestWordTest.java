package org.twinrig.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The word that somebody probably meant. */
class NearestWordTest {
    private static final List<String> SENSORS = List.of("bmi160", "dht22", "lepton35", "mq2", "mq7", "scd41");

    @Test
    void findsTheWordBehindATypingMistake() {
        assertThat(NearestWord.to("lepton", SENSORS)).contains("lepton35");
        assertThat(NearestWord.to("SDC41", SENSORS)).contains("scd41"); // one swap, letter case aside
        assertThat(NearestWord.to("mq8", SENSORS)).contains("mq2"); // the first of equals
    }

    @Test
    void saysNothingWhenNothingIsNear() {
        assertThat(NearestWord.to("thermometer", SENSORS)).isEmpty();
        assertThat(NearestWord.to("x", List.of())).isEmpty();
        assertThat(NearestWord.hint("thermometer", SENSORS)).isEmpty();
    }
}
