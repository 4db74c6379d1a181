package org.twinrig.load.mqtt;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import javax.net.ssl.SSLException;
import org.twinrig.core.UserError;
import org.twinrig.load.TlsFiles;

/** Reads the files of a TLS connection. */
final class TlsContext {
    private TlsContext() {}

    static SslContext of(TlsFiles files) {
        var builder =
                SslContextBuilder.forClient().sslProvider(SslProvider.JDK).endpointIdentificationAlgorithm("HTTPS");
        try {
            files.authority().ifPresent(file -> builder.trustManager(file.toFile()));
        } catch (IllegalArgumentException e) {
            throw new UserError("--ca %s holds no certificates in PEM form: %s"
                    .formatted(files.authority().orElseThrow(), reason(e)));
        }
        if (files.certificate().isPresent() && files.key().isPresent()) {
            try {
                builder.keyManager(
                        files.certificate().get().toFile(), files.key().get().toFile());
            } catch (IllegalArgumentException e) {
                throw new UserError("--cert %s and --key %s are no pair in PEM form (the key in PKCS#8): %s"
                        .formatted(files.certificate().get(), files.key().get(), reason(e)));
            }
        }
        try {
            return builder.build();
        } catch (SSLException e) {
            throw new UserError("TLS cannot be set up: " + reason(e), UserError.MACHINE_LACKS);
        }
    }

    private static String reason(Exception e) {
        return String.valueOf(
                e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
    }
}
