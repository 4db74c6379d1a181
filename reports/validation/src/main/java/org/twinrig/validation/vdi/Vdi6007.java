package org.twinrig.validation.vdi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.twinrig.validation.run.Cores;

/** The test cases of VDI 6007 part 1 that a data folder holds. */
public final class Vdi6007 {
    /** Name of the folder. */
    public static final String FOLDER = "vdi6007";

    private Vdi6007() {}

    /** Runs all cases under {@code fires} whose name has {@code only} in it; none where the folder is missing. */
    public static List<VdiResult> run(Path fires, String only, Consumer<String> progress) {
        Path folder = fires.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var cases = VdiCase.all(folder).stream()
                .filter(each -> each.name().contains(only))
                .toList();
        return Cores.map(cases, VdiResult::of, VdiCase::name, progress);
    }
}
