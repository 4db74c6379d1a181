package org.twinrig.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BearingAlarmLogicTest {
    private static List<BearingState> confirmed(String verdicts) {
        var logic = new BearingAlarmLogic[] {BearingAlarmLogic.START};
        return verdicts.chars()
                .mapToObj(c -> BearingState.of("HIBO".indexOf(c)))
                .map(state -> {
                    logic[0] = logic[0].next(state);
                    return logic[0].confirmed();
                })
                .toList();
    }

    private static String word(String verdicts) {
        var word = new StringBuilder();
        confirmed(verdicts).forEach(state -> word.append("HIBO".charAt(state.code())));
        return word.toString();
    }

    @Test
    void aPitCountsAtTheThirdVerdictInARow() {
        assertThat(word("HHIIIII")).isEqualTo("HHHHIII");
    }

    @Test
    void singleSecondsAndPairsCountForNothing() {
        assertThat(word("HOHIIHOOHBBI")).isEqualTo("HHHHHHHHHHHH");
    }

    @Test
    void itTakesThreeToChangeTheKindAndThreeToBeWellAgain() {
        assertThat(word("OOOIIOOIIIHHH")).isEqualTo("HHOOOOOOOIIIH");
    }
}
