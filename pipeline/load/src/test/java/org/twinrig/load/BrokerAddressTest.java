package org.twinrig.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses of brokers as people write them. */
class BrokerAddressTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "mqtt://localhost, localhost, 1883, false",
        "tcp://127.0.0.1:18830, 127.0.0.1, 18830, false",
        "mqtts://broker.example, broker.example, 8883, true",
        "ssl://[::1]:8884/, ::1, 8884, true"
    })
    void forms(String text, String host, int port, boolean tls) {
        assertThat(BrokerAddress.parse(text)).isEqualTo(new BrokerAddress(host, port, tls));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "http://localhost, has the scheme \"http\"",
        "localhost:1883, has the scheme \"localhost\"",
        "localhost, has no scheme",
        "mqtt://, is no address",
        "mqtt://host:99999, has the port 99999",
        "mqtt://user@host, has more than host and port",
        "mqtt://host/topic, has more than host and port"
    })
    void mistakes(String text, String what) {
        assertThatThrownBy(() -> BrokerAddress.parse(text))
                .hasMessageContaining("the broker \"" + text + "\" " + what)
                .hasMessageContaining("write mqtt://host:port (or tcp://), or mqtts://host:port for TLS");
    }

    @Test
    void filesForTlsGoWithTls() {
        var plain = BrokerAddress.parse("mqtt://localhost");
        var file = Optional.of(Path.of("ca.pem"));
        assertThatThrownBy(() -> new TlsFiles(file, Optional.empty(), Optional.empty()).check(plain))
                .hasMessage(
                        "--ca, --cert and --key are for TLS, and mqtt://localhost:1883 is without; write mqtts://localhost:1883");
        assertThatThrownBy(() -> new TlsFiles(Optional.empty(), file, Optional.empty()).check(plain))
                .hasMessageStartingWith("--cert and --key belong together");
        assertThatThrownBy(() -> new TlsFiles(file, Optional.empty(), Optional.empty())
                        .check(BrokerAddress.parse("mqtts://localhost")))
                .hasMessage("--ca is ca.pem, and that file cannot be read");
    }
}
