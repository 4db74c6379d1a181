package org.twinrig.features.cli;

import java.util.Optional;
import org.twinrig.features.run.CloudChoice;

/** Closes a cloud where one was started. */
public record Closer(Optional<CloudChoice> choice) implements AutoCloseable {
    @Override
    public void close() {
        choice.ifPresent(CloudChoice::close);
    }
}
