package org.twinrig.hil.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinrig.core.UserError;

/** What the user reads when a port cannot be had; the cases that the machine of a test does not have are injected. */
class PortMessagesTest {
    private static final List<PortInfo> PRESENT =
            List.of(new PortInfo("/dev/ttyACM0", "Arduino Uno"), new PortInfo("/dev/ttyUSB0", ""));

    @TempDir
    private Path folder;

    @Test
    void anUnknownPortIsAnsweredWithTheKnownOnes() {
        assertThat(PortException.absent("/dev/ttyUSB1", PRESENT))
                .hasMessage(
                        "there is no serial port /dev/ttyUSB1 (did you mean \"/dev/ttyUSB0\"?); here are /dev/ttyACM0"
                                + " (Arduino Uno), /dev/ttyUSB0; plug the device in, or make a virtual port with \"twinrig hil"
                                + " virtual\"");
        assertThat(PortException.absent("/dev/ttyUSB1", List.of()))
                .hasMessageContaining("this machine shows no serial port at all");
    }

    @Test
    void aForbiddenPortIsAnsweredWithItsGroup() {
        assertThat(PortException.denied("/dev/ttyUSB0", Optional.of("dialout")))
                .hasMessage("no permission to open /dev/ttyUSB0: it belongs to group dialout and you are not in it; run"
                        + " \"sudo usermod -aG dialout $USER\", then log out and in again");
        assertThat(PortException.denied("/dev/ttyUSB0", Optional.empty())).hasMessageContaining("ls -l /dev/ttyUSB0");
    }

    @Test
    void theGroupIsReadFromTheDevice() throws IOException {
        Path device = Files.createFile(folder.resolve("ttyUSB0"));
        String group = Files.readAttributes(device, java.nio.file.attribute.PosixFileAttributes.class)
                .group()
                .getName();
        assertThatThrownBy(() -> Ports.checkRights(device, false))
                .isInstanceOfSatisfying(PortException.class, e -> {
                    assertThat(e.fault()).isEqualTo(PortException.Fault.DENIED);
                    assertThat(e.exitStatus()).isEqualTo(3);
                })
                .hasMessageContaining(
                        group.equals("root") ? "ls -l " + device : "sudo usermod -aG " + group + " $USER");
        assertThatCode(() -> Ports.checkRights(device, true)).doesNotThrowAnyException();
    }

    @Test
    void elsewhereThanOnLinuxVirtualPortsAreAnsweredWithTheirSubstitutes() {
        assertThat(PortException.noVirtualPorts("Mac OS X"))
                .hasMessageContaining("on Linux only, and this is Mac OS X")
                .hasMessageContaining("com0com")
                .hasMessageContaining("socat");
        assertThat(PortException.noPseudoTerminal("opening one", 2)).hasMessageContaining("/dev/ptmx");
    }

    @Test
    void aTemporaryFolderThatRunsNothingIsAnsweredWithAnother() {
        assertThat(PortException.noLibrary("JNA", new UnsatisfiedLinkError("failed to map segment")))
                .hasMessageContaining("failed to map segment")
                .hasMessageContaining("JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=$HOME/.cache");
    }

    @Test
    void aFileIsNoPort() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "no port");
        assertThatThrownBy(() -> Ports.open(file.toString(), 115_200))
                .hasMessage(
                        file + " is a file or folder, not a serial port; \"twinrig hil ports\" lists the ports of this"
                                + " machine");
    }

    @Test
    void aDeviceThatIsNoPortIsRefusedBySystemAndSaidSo() {
        assertThatThrownBy(() -> Ports.open("/dev/null", 115_200))
                .isInstanceOf(PortException.class)
                .hasMessageContaining("/dev/null cannot be opened at 115200 baud");
    }

    @ParameterizedTest(name = "{0} baud")
    @ValueSource(ints = {-1, 0, 49, 12_000_001})
    void noHardwareSpeaksThisRate(int baud) {
        assertThatThrownBy(() -> Ports.open("/dev/ttyUSB0", baud))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.exitStatus()).isEqualTo(2))
                .hasMessage("--baud is " + baud + "; it must be 50 to 12000000, e.g. 115200 or 921600");
    }
}
