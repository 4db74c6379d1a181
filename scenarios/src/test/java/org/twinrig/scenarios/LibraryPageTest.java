package org.twinrig.scenarios;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LibraryPageTest {
    @Test
    void catalogueShowsEveryScenarioOfTheLibrary() throws IOException {
        GeneratedFiles.assertCurrent("LIBRARY.md", LibraryPage.text(new ScenarioLibrary()));
    }
}
