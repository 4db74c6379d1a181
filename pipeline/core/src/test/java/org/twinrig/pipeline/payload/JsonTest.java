package org.twinrig.pipeline.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,} | byte 7",
                "{\"a\":1} x | found the end after \"{\"a\":1} x\"",
                "[1,2 | at byte 4: expected JSON (Unexpected end-of-input: expected close marker for Array), found the end after \"[1,2\"",
                "{\"a\":1,\"a\":2} | Duplicate field 'a'",
                "{\"a\":NaN} | byte 8",
                "`` | byte 0: expected a JSON value, found an empty payload",
                "ä | \\xc3\\xa4",
            })
    void whatIsNotJsonIsToldWithItsPlace(String payload, String told) {
        assertThatThrownBy(() -> Json.parse(payload.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(PayloadError.class)
                .hasMessageContaining(told);
    }

    @Test
    void endlessNestingIsRefused() {
        assertThatThrownBy(() -> Json.parse("[".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(PayloadError.class)
                .hasMessageContaining("nesting depth");
    }

    @Test
    void decimalsStayExactAndMomentsSort() {
        var ts = Json.parse("1594512094.385974600".getBytes(StandardCharsets.UTF_8));
        assertThat(ts.decimalValue()).isEqualTo(new BigDecimal("1594512094.385974600"));
        var moment = Fields.of(Map.of("ts", ts.decimalValue())).moment();
        assertThat(Moments.sortable(moment)).isEqualTo("2020-07-12T00:01:34.385974600Z");
        assertThat(Moments.epochSeconds(moment)).isEqualTo(new BigDecimal("1594512094.3859746"));
        assertThat(Moments.simulated(Instant.parse("2020-07-12T00:01:34Z"), moment))
                .isEqualTo(385_974_600);
        var whole = Moments.sortable(Instant.parse("2026-01-01T08:00:00Z"));
        var later = Moments.sortable(Instant.parse("2026-01-01T08:00:00.5Z"));
        assertThat(whole).isLessThan(later);
    }

    @Test
    void aMistypedAttributeIsToldWithItsPath() {
        var event = Fields.of(Map.of("data", Map.of("tempC", "warm"), "rows", List.of(List.of(1, 2), List.of(3))));
        assertThatThrownBy(() -> event.object("data").number("tempC"))
                .hasMessage("at $.data.tempC: expected a number, found the text \"warm\"");
        assertThatThrownBy(() -> event.table("rows")).hasMessage("at $.rows[1]: expected 2 numbers, found 1 numbers");
        assertThatThrownBy(() -> event.text("device_id")).hasMessage("at $.device_id: expected a text, found nothing");
        assertThatThrownBy(() -> Fields.of(Map.of("ts", 1e300)).moment())
                .hasMessageContaining("expected seconds since 1970");
    }
}
