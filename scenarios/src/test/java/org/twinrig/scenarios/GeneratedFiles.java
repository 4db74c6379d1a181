package org.twinrig.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares files that are made from the code with what the code makes today, or writes them when asked to. */
public final class GeneratedFiles {
    private GeneratedFiles() {}

    /** The folder of this module. */
    public static Path module() {
        String root = System.getProperty("twinrig.root");
        return root == null ? Path.of("").toAbsolutePath() : Path.of(root, "scenarios");
    }

    /** Fails when {@code file} of this module does not hold {@code text}; writes it with -Dtwinrig.write=true. */
    public static void assertCurrent(String file, String text) throws IOException {
        Path path = module().resolve(file);
        if (Boolean.getBoolean("twinrig.write")) {
            Files.writeString(path, text);
        }
        assertThat(Files.readString(path))
                .as(
                        "scenarios/%s is stale; write it anew: mvn -pl scenarios -am test -Dtest='JsonSchemaTest,L*PageTest'"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dtwinrig.write=true",
                        file)
                .isEqualTo(text);
    }
}
