package org.twinrig.core.mcap;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.twinrig.core.UserError;

/** Says to a person why a file could not be read or written. */
public final class IoFailure {
    private IoFailure() {}

    /**
     * The message for {@code failure}; the exit status is that of wrong input for a missing file and that of
     * something the machine lacks for all else.
     *
     * @param verb what was tried, e.g. {@code write}
     */
    public static UserError userError(String verb, Path file, IOException failure) {
        boolean missing = failure instanceof NoSuchFileException && verb.equals("read");
        var error = new UserError(
                "cannot " + verb + " " + file + ": " + reason(file, failure),
                missing ? UserError.WRONG_INPUT : UserError.MACHINE_LACKS);
        error.initCause(failure);
        return error;
    }

    private static String reason(Path file, IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied; choose another place or change its permissions";
        }
        if (failure instanceof NoSuchFileException missing) {
            return (file.toString().equals(missing.getFile()) ? "there is" : missing.getFile() + ": there is")
                    + " no such file; check the path";
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return ((FileSystemException) failure).getFile() + " is not a folder; choose another place";
        }
        String text = failure instanceof FileSystemException known && known.getReason() != null
                ? known.getReason()
                : failure.getMessage();
        if (text == null) {
            return failure.getClass().getSimpleName();
        }
        return text.contains("No space left") ? text + "; free some space or choose another place" : text;
    }
}
