package org.twinrig.pipeline.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * TLS in which both sides show a certificate.
 *
 * @param keyStore the broker's key and certificate, PKCS #12
 * @param trustStore the certificates that those of clients must descend from, PKCS #12
 * @param password of both stores
 * @param access what each client may do
 */
public record MutualTls(Path keyStore, Path trustStore, String password, Access access) {
    /** What Artemis calls these settings. */
    Map<String, Object> acceptorParameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("sslEnabled", true);
        parameters.put("needClientAuth", true);
        parameters.put("keyStorePath", keyStore.toString());
        parameters.put("keyStoreType", "PKCS12");
        parameters.put("keyStorePassword", password);
        parameters.put("trustStorePath", trustStore.toString());
        parameters.put("trustStoreType", "PKCS12");
        parameters.put("trustStorePassword", password);
        return parameters;
    }
}
