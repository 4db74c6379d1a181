package org.twinrig.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.twinrig.core.UserError;

/** What the machine grants is looked at before anything starts. */
class MachineLimitsTest {
    private static final MachineLimits USUAL = new MachineLimits(20_000, 28_232);

    @Test
    void moreConnectionsThanFilesAreRefusedWithTheRemedy() {
        assertThatThrownBy(() -> USUAL.require(50_000))
                .hasMessageContaining(
                        "--devices 50000 needs as many connections, and this process may open 20000 files")
                .hasMessageContaining("Take at most 19500 devices, or raise the limit (as root: \"ulimit -n 51000\"")
                .hasMessageContaining("\"* hard nofile 51000\"")
                .extracting(error -> ((UserError) error).exitStatus())
                .isEqualTo(UserError.MACHINE_LACKS);
        assertThatCode(() -> USUAL.require(19_500)).doesNotThrowAnyException();
    }

    @Test
    void theLimitsOfThisMachineCanBeRead() {
        var limits = MachineLimits.read();
        assertThat(limits.openFiles()).isPositive();
        assertThat(limits.ports()).isPositive();
    }

    @Test
    void loopbackHasAsManyAddressesAsAreNeeded() throws UnknownHostException {
        var loopback = InetAddress.getByName("127.0.0.1");
        var elsewhere = InetAddress.getByAddress(new byte[] {10, 0, 0, 1});

        assertThat(SourceAddresses.forConnections(10_000, loopback, USUAL).count())
                .isZero();
        assertThat(SourceAddresses.forConnections(50_000, loopback, USUAL).count())
                .isEqualTo(3);
        assertThat(SourceAddresses.forConnections(50_000, loopback, USUAL).of(4))
                .hasToString("/127.0.0.2:0");
        assertThatThrownBy(() -> SourceAddresses.forConnections(50_000, elsewhere, USUAL))
                .hasMessageContaining("50000 connections to 10.0.0.1 need more ports than the 28232")
                .hasMessageContaining("ip_local_port_range");
    }
}
