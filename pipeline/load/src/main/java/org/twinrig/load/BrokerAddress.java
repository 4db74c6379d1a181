package org.twinrig.load;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.twinrig.core.UserError;

/**
 * Where a broker listens.
 *
 * @param host name or address
 * @param port TCP port
 * @param tls whether it speaks TLS there
 */
public record BrokerAddress(String host, int port, boolean tls) {
    private static final int PLAIN = 1883; // IANA: mqtt
    private static final int SECURE = 8883; // IANA: secure-mqtt

    /** Reads {@code mqtt://host:port} (or {@code tcp://}) and {@code mqtts://host:port} (or {@code ssl://}). */
    public static BrokerAddress parse(String uri) {
        URI parsed;
        try {
            parsed = new URI(uri.strip());
        } catch (URISyntaxException e) {
            throw wrong(uri, "is no address: " + e.getReason());
        }
        String scheme = parsed.getScheme() == null ? "" : parsed.getScheme().toLowerCase(Locale.ROOT);
        boolean tls = scheme.equals("mqtts") || scheme.equals("ssl");
        if (!tls && !scheme.equals("mqtt") && !scheme.equals("tcp")) {
            throw wrong(uri, scheme.isEmpty() ? "has no scheme" : "has the scheme \"" + scheme + "\"");
        }
        if (parsed.getHost() == null) {
            throw wrong(uri, "names no host");
        }
        String path = parsed.getPath() == null ? "" : parsed.getPath();
        if (parsed.getUserInfo() != null || !(path.isEmpty() || path.equals("/"))) {
            throw wrong(uri, "has more than host and port");
        }
        int port = parsed.getPort() < 0 ? tls ? SECURE : PLAIN : parsed.getPort();
        if (port < 1 || port > 65_535) {
            throw wrong(uri, "has the port " + port);
        }
        return new BrokerAddress(parsed.getHost().replaceAll("^\\[|]$", ""), port, tls);
    }

    private static UserError wrong(String uri, String what) {
        return new UserError("the broker \"%s\" %s; write mqtt://host:port (or tcp://), or mqtts://host:port for TLS"
                .formatted(uri, what));
    }

    @Override
    public String toString() {
        return (tls ? "mqtts" : "mqtt") + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
