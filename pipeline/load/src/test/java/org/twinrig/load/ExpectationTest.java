package org.twinrig.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.UserError;

/** What is expected of figures, and what is said when it does not hold. */
class ExpectationTest {
    private static final Latency NONE =
            new Latency(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, List.of());
    private static final Latency SOME = new Latency(1000, 0.002, 0.010, 0.080, 0.2, 0.5, List.of());

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "p99(ack) < 100 ms, true, p99(ack) < 100 ms: 80.0 ms",
        "p99 ( ack ) <= 0.08 s, true, p99 ( ack ) <= 0.08 s: 80.0 ms",
        "p99(ack)<50ms, false, 'p99(ack)<50ms: 80.0 ms, 30.0 ms too much (1.60 times the limit)'",
        "max(ack) < 500 ms, false, 'max(ack) < 500 ms: 500 ms, 0.00 ms, which is the limit itself (1.00 times the limit)'",
        "p50(ack) > 1500 us, true, p50(ack) > 1500 us: 2.00 ms",
        "p99(alarm) < 1 s, false, 'p99(alarm) < 1 s: not known, there was none'",
        "loss == 0, false, 'loss == 0: 5, 5 too much'",
        "duplicates == 0, true, duplicates == 0: 0",
        "rate >= 90/s, true, rate >= 90/s: 95.000/s",
        "rate >= 100, false, 'rate >= 100: 95.000/s, 5.0000/s too little (0.950 times the limit)'"
    })
    void judged(String text, boolean held, String said) {
        var verdict = Expectation.parse(text).judge(figures());

        assertThat(verdict.text()).isEqualTo(said);
        assertThat(verdict.held()).isEqualTo(held);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'p98(ack) < 1 s', asks for \"p98(ack)\"",
        "'los == 0', 'which is no figure, did you mean \"loss\"?'",
        "'loss = 0', has a single =",
        "'fast', is not FIGURE RELATION VALUE",
        "'loss == few', 'needs a whole number, not \"few\"'",
        "'rate > 5 ms', needs messages per second"
    })
    void mistakesAreToldWithWhatThereIs(String text, String what) {
        assertThatThrownBy(() -> Expectation.parse(text))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("--expect \"" + text + "\"")
                .hasMessageContaining("Figures: p50, p90, p99, p999 or max of (ack), (delivery), (alarm) or (lateness)")
                .hasMessageContaining("Relations: < <= > >= ==");
    }

    @Test
    void aTimeNeedsItsUnit() {
        assertThatThrownBy(() -> Expectation.parse("p99(ack) < 50"))
                .hasMessageContaining("the limit of p99(ack) is \"50\", a number without a unit");
    }

    @Test
    void whatCannotBeKnownIsRefusedBeforeTheRun() {
        var silent = plan(0, false);
        assertThatThrownBy(() -> Expectation.parse("p99(ack) < 1 s").requireKnowable(silent, true))
                .hasMessageContaining("at QoS 0 nothing is acknowledged; use --qos 1");
        assertThatThrownBy(() -> Expectation.parse("loss == 0").requireKnowable(silent, true))
                .hasMessageContaining("leave out --no-receive");
        assertThatThrownBy(() -> Expectation.parse("p99(alarm) < 1 s").requireKnowable(plan(1, true), false))
                .hasMessageContaining("use --target embedded and --size twin");
    }

    private static LoadPlan plan(int qos, boolean receiving) {
        return new LoadPlan(
                new BrokerAddress("localhost", 1883, false),
                TlsFiles.NONE,
                10,
                Rate.parse("10/s"),
                Duration.ofSeconds(10),
                qos,
                1,
                OptionalInt.empty(),
                10,
                receiving,
                Duration.ofSeconds(1));
    }

    /** 1000 messages due in 10 s, 950 acknowledged, 995 received. */
    private static LoadFigures figures() {
        return new LoadFigures(
                plan(1, true),
                "nio",
                0,
                10,
                10,
                0.1,
                1000,
                1000,
                950,
                0,
                50,
                0,
                OptionalLong.of(995),
                OptionalLong.of(0),
                OptionalLong.empty(),
                0,
                0,
                0,
                SOME,
                SOME,
                SOME,
                SOME,
                NONE,
                1,
                1,
                0,
                List.of(),
                Optional.empty());
    }
}
