package org.twinrig.scenarios;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The test fires of EN 54 and UL 217 keep within the limits that the standards set for them. */
class StandardFireTest {
    static Stream<String> fires() {
        return LibraryRuns.named("tf", "ul-");
    }

    @ParameterizedTest
    @MethodSource("fires")
    void keepsWithinItsLimits(String name) {
        LibraryRuns.holds(name);
    }
}
