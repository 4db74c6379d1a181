package org.twinrig.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fans of a scenario whose blades differ. */
class BladeScatterTest {
    private static String hash(String fan) {
        var scenario = Scenario.parse(
                "title: t\nduration: 6 s\nfans: [{name: fan%s}]\n".formatted(fan)
                        + "devices: [{name: d, on: fan, sensors: [{type: mls160a}]}]\n",
                "t.yaml");
        var sink = new CollectingSink();
        new Run(scenario, 1, 1).execute(List.of(sink), Progress.NONE);
        return sink.hashes().get("/reading/d/mls160a");
    }

    @ParameterizedTest(name = "fan{0}")
    @ValueSource(strings = {"", ", like: mls160a-fan"})
    void bladesAreAlikeUnlessItIsWritten(String fan) {
        assertThat(hash(fan + ", blade-scatter: 0 %")).isEqualTo(hash(fan));
        assertThat(hash(fan + ", blade-scatter: 10 %")).isNotEqualTo(hash(fan));
    }
}
