package org.twinrig.sensors.lepton35;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinrig.sensors.PartSheet;

/** The sheet's commands are those of a camera. */
class LeptonSheetTest {
    private final List<PartSheet.Entry> entries = LeptonSheet.sheet().entries();

    @Test
    void hasEveryCommandOfACameraAndNoOther() {
        var host = LeptonHost.booted(1);
        assertThat(entries)
                .extracting(PartSheet.Entry::address)
                .containsExactlyElementsOf(host.device.identities().stream()
                        .map("0x%04X"::formatted)
                        .toList());
        assertThat(new HashSet<>(host.device.identities()))
                .containsAll(LeptonNames.all().keySet());
    }

    @Test
    void saysWhatCanBeDoneWithACommand() {
        // LEPTON_SYS.h, LEPTON_RAD.h: ping runs, uptime is read, TLinear is read and written.
        assertThat(access("0x0200")).isEqualTo("runs");
        assertThat(access("0x020C")).isEqualTo("reads");
        assertThat(access("0x4EC0")).isEqualTo("reads, writes");
    }

    private String access(String address) {
        return entries.stream()
                .filter(entry -> entry.address().equals(address))
                .findFirst()
                .orElseThrow()
                .access();
    }
}
