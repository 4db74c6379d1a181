package org.twinrig.validation;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The measurements, which are not part of the project. */
final class Data {
    private Data() {}

    /** The folder of room fires; skips the test where there is none. */
    static Path fires() {
        String data = System.getenv().getOrDefault("TWINRIG_DATA", System.getProperty("twinrig.data", ""));
        Path fires = CaseIndex.fires(Path.of(data));
        Assumptions.assumeTrue(
                Files.isRegularFile(fires.resolve("index.csv")), "no room-fire cases at TWINRIG_DATA=\"" + data + "\"");
        return fires;
    }
}
