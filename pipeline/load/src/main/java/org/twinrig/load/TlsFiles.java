package org.twinrig.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.twinrig.core.UserError;

/**
 * PEM files for a connection over TLS.
 *
 * @param authority certificates to trust; the JVM's own when absent
 * @param certificate the client's certificate
 * @param key its key, PKCS#8
 */
public record TlsFiles(Optional<Path> authority, Optional<Path> certificate, Optional<Path> key) {
    /** Nothing but what the JVM trusts. */
    public static final TlsFiles NONE = new TlsFiles(Optional.empty(), Optional.empty(), Optional.empty());

    /** Refuses files that are not there, half a pair, and files without a use. */
    public TlsFiles check(BrokerAddress broker) {
        if (certificate.isPresent() != key.isPresent()) {
            throw new UserError("--cert and --key belong together: a certificate is of use only with its key");
        }
        if (!broker.tls() && (authority.isPresent() || certificate.isPresent())) {
            throw new UserError("--ca, --cert and --key are for TLS, and %s is without; write mqtts://%s:%d"
                    .formatted(broker, broker.host(), broker.port()));
        }
        authority.ifPresent(file -> require("--ca", file));
        certificate.ifPresent(file -> require("--cert", file));
        key.ifPresent(file -> require("--key", file));
        return this;
    }

    private static void require(String option, Path file) {
        if (!Files.isReadable(file)) {
            throw new UserError("%s is %s, and that file cannot be read".formatted(option, file));
        }
    }
}
