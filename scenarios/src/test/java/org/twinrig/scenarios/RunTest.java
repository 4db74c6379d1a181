package org.twinrig.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunTest {
    @Test
    void deliversTruthFromTheStartToTheEnd() {
        var sink = new CollectingSink();
        var result = new Run(new ScenarioLibrary().load("waste-basket-fire"), 1, 1).execute(List.of(sink), Progress.NONE);
        assertThat(result.complete()).isTrue();
        assertThat(sink.counts()).containsEntry("/truth/office", 241L); // 4 min at 1 Hz, both ends included
        assertThat(sink.ended()).isTrue();
        assertThat(sink.closed()).isTrue();
    }
}
