package org.twinrig.scenarios;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no test fire: nuisances, leaks, houses. Each does to air and sensors what its scenario says. */
class EverydayTest {
    static Stream<String> scenarios() {
        return LibraryRuns.all().filter(name -> !name.startsWith("tf") && !name.startsWith("ul-"));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void doesWhatItSays(String name) {
        LibraryRuns.holds(name);
    }
}
