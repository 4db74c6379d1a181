package org.twinrig.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.UserError;

/** Rates as people write them. */
class RateTest {
    @ParameterizedTest(name = "{0} is every {1} ms")
    @CsvSource({"10/s, 100", "1 per 10 s, 10000", "1/10s, 10000", "6/min, 10000", "0.5/s, 2000", "2 per 100 ms, 50"})
    void perTime(String text, long periodMillis) {
        assertThat(Rate.parse(text)).isEqualTo(new Rate.Every(periodMillis * 1_000_000));
    }

    @Test
    void words() {
        assertThat(Rate.parse("native")).isEqualTo(Rate.NATIVE);
        assertThat(Rate.parse("max")).isEqualTo(Rate.MAX);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"fast", "10", "10/fortnight", "0/s", "-1/s", "1000000/s", "''"})
    void everythingElseIsToldWhatThereIs(String text) {
        assertThatThrownBy(() -> Rate.parse(text))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("--rate is \"" + text + "\"")
                .hasMessageContaining("\"1 per 10 s\" or 10/s; or native");
    }
}
