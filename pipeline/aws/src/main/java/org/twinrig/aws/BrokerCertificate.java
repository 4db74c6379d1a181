package org.twinrig.aws;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;

/**
 * A look at the broker's certificate before the device SDK connects. The SDK refuses a wrong one too, but its TLS library
 * says so only after 10 to 30 s (it hides how long a failed handshake took), and not why.
 */
final class BrokerCertificate {
    private static final int TIMEOUT_MILLIS = 10_000;

    private BrokerCertificate() {}

    /** Refuses a broker that does not answer, or whose certificate does not descend from {@code authority}. */
    static void requireTrusted(URI broker, Optional<Path> authority) {
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(broker.getHost(), broker.getPort()), TIMEOUT_MILLIS);
            plain.setSoTimeout(TIMEOUT_MILLIS);
            handshake(plain, broker, authority);
        } catch (IOException e) {
            throw new UserError(
                    "the MQTT broker at %s does not answer (%s). Is it the right address, and is it reachable from here?"
                            .formatted(broker, Silence.reason(e)),
                    UserError.MACHINE_LACKS);
        }
    }

    private static void handshake(Socket plain, URI broker, Optional<Path> authority) {
        try (var tls = (SSLSocket)
                context(authority).getSocketFactory().createSocket(plain, broker.getHost(), broker.getPort(), true)) {
            var parameters = tls.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS"); // the name in the certificate must be the host's
            tls.setSSLParameters(parameters);
            tls.startHandshake();
        } catch (IOException e) {
            var distrust = distrust(e);
            if (distrust != null) {
                throw new UserError(
                        "the MQTT broker at %s shows a certificate that cannot be trusted (%s); it must be for the host %s and descend from %s"
                                .formatted(
                                        broker,
                                        deepest(distrust).getMessage(),
                                        broker.getHost(),
                                        authority
                                                .map(path -> "--ca " + path)
                                                .orElse(
                                                        "an authority that this system knows; name another with --ca FILE")),
                        UserError.MACHINE_LACKS);
            }
            // the broker misses our own certificate, which the device SDK will show it
        }
    }

    private static @Nullable CertificateException distrust(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException found) {
                return found;
            }
        }
        return null;
    }

    private static Throwable deepest(Throwable failure) {
        var deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    private static SSLContext context(Optional<Path> authority) throws IOException {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, authority.isEmpty() ? null : trusting(authority.get()), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    private static TrustManager[] trusting(Path authority) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var in = Files.newInputStream(authority)) {
            int number = 0;
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("authority-" + number, certificate);
                number++;
            }
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
