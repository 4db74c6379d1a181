package org.twinrig.scenarios.language;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.twinrig.scenarios.GeneratedFiles;

class LanguagePageTest {
    @Test
    void referenceIsWhatTheLanguageSays() throws IOException {
        GeneratedFiles.assertCurrent("LANGUAGE.md", LanguagePage.text());
    }
}
