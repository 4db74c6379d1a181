package org.twinrig.load.mqtt;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.mqtt.MqttConnAckVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttProperties.StringProperty;
import io.netty.handler.codec.mqtt.MqttReasonCodeAndPropertiesVariableHeader;
import io.netty.handler.codec.mqtt.MqttReasonCodes;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.load.BrokerAddress;

/** What went wrong with a connection, in words. */
final class Failures {
    private Failures() {}

    static UserError unknownHost(BrokerAddress broker) {
        return lacks("there is no host \"%s\"; look at the name in %s", broker.host(), broker);
    }

    static UserError silent(BrokerAddress broker, long millis) {
        return lacks(
                "%s takes the connection and does not answer CONNECT within %.1f s; is an MQTT broker there, and is it"
                        + " overloaded?",
                broker, millis / 1000.0);
    }

    static UserError noMqtt(BrokerAddress broker) {
        return lacks("what answers at %s does not speak MQTT%s", broker, otherWay(broker));
    }

    static UserError closed(BrokerAddress broker) {
        return broker.tls()
                ? noTls(broker, "it closed the connection")
                : lacks(
                        "%s closed the connection before it answered CONNECT; is that an MQTT 5 broker%s",
                        broker, otherWay(broker));
    }

    private static UserError noTls(BrokerAddress broker, @Nullable String why) {
        return lacks(
                "no TLS with %s: %s. Does that port speak TLS (if not: mqtt://), does --ca hold the authority that"
                        + " signed its certificate, and does it want --cert and --key?",
                broker, why);
    }

    private static String otherWay(BrokerAddress broker) {
        return broker.tls() ? "" : "? If it is a TLS port, write mqtts://%s:%d".formatted(broker.host(), broker.port());
    }

    static UserError refused(BrokerAddress broker, MqttConnAckVariableHeader header) {
        int code = header.connectReturnCode().byteValue() & 0xFF;
        var reason =
                header.properties().getProperty(MqttPropertyType.REASON_STRING.value()) instanceof StringProperty text
                        ? " (\"" + text.value() + "\")"
                        : "";
        return lacks(
                "%s refuses the connection: %s, reason code 0x%02x%s. %s",
                broker,
                words(header.connectReturnCode().name().replaceFirst("^CONNECTION_REFUSED_", "")),
                code,
                reason,
                advice(code));
    }

    private static String advice(int code) {
        return switch (code) {
            case 0x01, 0x84 -> "It does not speak MQTT 5; take a broker that does.";
            case 0x86, 0x87, 0x8C, 0x04, 0x05 ->
                "Let it accept clients named twinrig-load-…, or give it --cert and" + " --key.";
            case 0x97, 0x9F, 0x88, 0x89 -> "Raise its limit of connections, or take fewer --devices.";
            default -> "Its log should say why.";
        };
    }

    static UserError broken(BrokerAddress broker, Throwable thrown) {
        Throwable cause = thrown instanceof DecoderException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof ConnectTimeoutException) {
            return lacks(
                    "%s does not answer: no connection within 5 s. Is the address right, and does a firewall drop"
                            + " it?",
                    broker);
        }
        if (cause instanceof NoRouteToHostException) {
            return lacks("there is no way to %s: %s", broker, cause.getMessage());
        }
        if (cause instanceof BindException || String.valueOf(cause.getMessage()).contains("annot assign")) {
            return lacks(
                    "no local port is left for another connection to %s (%s); take fewer --devices, or wait a"
                            + " minute for the ports of an earlier run",
                    broker, cause.getMessage());
        }
        if (cause instanceof ConnectException) {
            return lacks(
                    "nothing listens at %s: connection refused. Start a broker there (e.g. \"mosquitto -p %d\"), or"
                            + " leave out --broker to load the embedded one.",
                    broker, broker.port());
        }
        if (cause instanceof SSLException) {
            return noTls(broker, cause.getMessage());
        }
        return lacks("the connection to %s broke: %s", broker, cause.getMessage());
    }

    static String disconnected(MqttMessage message) {
        if (message.variableHeader() instanceof MqttReasonCodeAndPropertiesVariableHeader header) {
            int code = header.reasonCode() & 0xFF;
            String name;
            try {
                name = words(
                        MqttReasonCodes.Disconnect.valueOf(header.reasonCode()).name());
            } catch (IllegalArgumentException e) {
                name = "unknown reason";
            }
            return "it ended the connection: %s, reason code 0x%02x".formatted(name, code);
        }
        return "it ended the connection without a reason";
    }

    private static String words(String name) {
        return name.replaceFirst("_5$", "").toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static UserError lacks(String text, @Nullable Object... parts) {
        return new UserError(text.formatted(parts), UserError.MACHINE_LACKS);
    }
}
