package org.twinrig.features.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.twinrig.core.UserError;

/**
 * The folder that a run leaves its {@code run.mcap}, {@code report.html} and {@code result.json} in.
 *
 * @param path the folder; made when absent
 */
public record OutFolder(Path path) {
    /**
     * Makes the folder and checks that it can be written.
     *
     * @throws UserError when it cannot be made or written; exit status 3
     */
    public static OutFolder prepare(Path path) {
        try {
            Files.createDirectories(path);
            Path probe = Files.createTempFile(path, ".probe", "");
            Files.delete(probe);
        } catch (IOException e) {
            throw new UserError(
                    "cannot write into the out folder " + path + ": " + reason(e)
                            + "; choose another with --out or free it",
                    UserError.MACHINE_LACKS);
        }
        return new OutFolder(path);
    }

    /** The recording. */
    public Path recording() {
        return path.resolve("run.mcap");
    }

    /** The report page. */
    public Path report() {
        return path.resolve("report.html");
    }

    /** The result document. */
    public Path result() {
        return path.resolve("result.json");
    }

    /** Writes {@code text} to {@code file} of this folder, whole or not at all. */
    public void write(Path file, String text) {
        Path draft = path.resolve("." + file.getFileName() + ".draft");
        try {
            Files.writeString(draft, text, StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            draft.toFile().delete(); // as far as that is possible on such a disk
            throw new UserError("cannot write " + file + ": " + reason(e), UserError.MACHINE_LACKS);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return e.getMessage() + " is a file, not a folder";
        }
        return e.getClass().getSimpleName().replace("Exception", "") + " (" + e.getMessage() + ")";
    }
}
