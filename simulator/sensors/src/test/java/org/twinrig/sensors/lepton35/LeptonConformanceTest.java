package org.twinrig.sensors.lepton35;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.physics.AirState;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.bus.I2cDevice;

/** The command interface, driven as the maker's library and other drivers do. */
class LeptonConformanceTest {
    @Test
    void bootsAndSaysSo() {
        var host = new LeptonHost(1);
        assertThat(host.answers()).isFalse();
        host.waitMillis(200);
        assertThat(host.status() & 0b101).isEqualTo(0b001); // busy, not yet booted
        host.waitMillis(800); // interface description: hosts wait 950 ms
        assertThat(host.status()).isEqualTo(0x0006);
        host.run(0x0200);
    }

    @Test
    void answersAtItsAddressOnly() {
        var host = LeptonHost.booted(1);
        for (int address = 0; address < 128; address++) {
            int expected = address == 0x2A ? 0 : I2cDevice.NACK;
            assertThat(host.device.write(host.now, address, new byte[0])).isEqualTo(expected);
            assertThat(host.device.read(host.now, address, new byte[0])).isEqualTo(expected);
        }
    }

    @Test
    void identifiesItself() {
        var host = LeptonHost.booted(7);
        var part = new StringBuilder();
        for (int word : host.get(0x481C, 16)) { // drivers take the low byte first
            part.append((char) (word & 0xFF)).append((char) (word >> 8));
        }
        assertThat(part.toString().replace("\0", "")).isEqualTo("500-0771-01");
        assertThat(host.get(0x4820, 4)).containsExactly(0x0303, 0x031A, 0x1A03, 0);
        var serial = host.get(0x0208, 4);
        assertThat(serial).isNotEqualTo(LeptonHost.booted(8).get(0x0208, 4)).isEqualTo(host.get(0x0208, 4));
        long uptime = host.number(0x020C);
        assertThat(uptime).isCloseTo(host.now / 1_000_000, offset(2L));
        assertThat(host.get(0x0204, 4)[0]).isZero();
    }

    @Test
    void resultsAppearWhenBusyEnds() {
        var host = LeptonHost.booted(1);
        host.ready();
        host.writeRegister(0x0006, 2);
        host.writeRegister(0x0008, 0xAAAA, 0xBBBB);
        host.writeRegister(0x0004, 0x020C);
        assertThat(host.status() & 1).isOne();
        assertThat(host.readRegisters(0x0008, 2)).containsExactly(0xAAAA, 0xBBBB);
        host.ready();
        assertThat(host.readRegisters(0x0008, 1)[0]).isNotEqualTo(0xAAAA);
    }

    // Codes of the maker's library: −7 undefined function, −8 not supported, −6 size, −3 range.
    @ParameterizedTest(name = "{0} {1} of {2} words: {3}")
    @CsvSource({
        "get, 0x0204, 4, 0", "get, 0x0260, 2, -7", "get, 0x0F00, 1, -7", "get, 0x0E10, 2, -7", "get, 0x081C, 16, -7",
        "get, 0x0207, 1, -7", "get, 0x0200, 1, -8", "set, 0x0210, 1, -8", "run, 0x0218, 0, -8", "run, 0x4840, 0, 0",
        "get, 0x0218, 0, -6", "get, 0x0218, 3, -6", "set, 0x0218, 1, -6", "set, 0x0218, 2, 0", "get, 0x4ED0, 1, 0",
        "get, 0x0308, 512, 0", "get, 0x0308, 513, -6", "run, 0x4860, 0, -18"
    })
    void failsAsTheLibrarysCodesSay(String type, String id, int words, int code) {
        var host = LeptonHost.booted(1);
        int command = Integer.decode(id);
        int got = switch (type) {
            case "get" -> host.tryGet(command, words);
            case "set" -> host.trySet(command, new int[words]);
            default -> host.tryRun(command);
        };
        assertThat(got).isEqualTo(code);
        if (command != 0x4840) { // reboots
            assertThat(host.tryGet(0x0204, 4)).isZero(); // an error does not stay
        }
    }

    @Test
    void refusesValuesThatDoNotExist() {
        var host = LeptonHost.booted(1);
        assertThat(host.trySet(0x0218, 2, 0)).isEqualTo(-3);
        assertThat(host.trySet(0x0248, 3, 0)).isEqualTo(-3);
        assertThat(host.trySet(0x4854, 1, 0)).isEqualTo(-3);
        assertThat(host.trySet(0x4ECC, 10, 10, 120, 20)).isEqualTo(-3);
        assertThat(host.trySet(0x4ECC, 20, 10, 10, 20)).isEqualTo(-3);
        assertThat(host.trySet(0x4EBC, 81, 29515, 8192, 29515, 8192, 29515, 0, 29515))
                .isEqualTo(-3);
        assertThat(host.get(0x4ECC, 4)).containsExactly(59, 79, 60, 80); // and keeps what it had
    }

    @Test
    void everyAttributeCanBeReadInFullAndEverySettingSetToWhatItIs() {
        var host = LeptonHost.booted(1);
        int read = 0;
        int set = 0;
        for (int id : host.device.identities()) {
            int words = words(host, id);
            if (words == 0) {
                continue; // an action
            }
            read++;
            int[] now = host.get(id, words);
            int code = host.trySet(id, now);
            assertThat(code).as("%04x", id).isIn(0, -8);
            set += code == 0 ? 1 : 0;
        }
        assertThat(read).isGreaterThan(110);
        assertThat(set).isGreaterThan(90);
    }

    @Test
    void runsAFlatFieldWhenTold() {
        var host = LeptonHost.booted(3);
        host.set(0x023C, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 48928, 2, 0, 150, 52, 0); // manual
        host.waitMillis(500);
        host.device.sensor().drainEvents();
        host.run(0x0240);
        assertThat(host.number(0x0244)).isOne(); // busy
        assertThat(host.number(0x024C)).isEqualTo(2);
        assertThat(host.get(0x0204, 4)[0]).isEqualTo(4);
        assertThat(host.number(0x0238)).isEqualTo(2); // shutter closed
        host.waitMillis(800);
        assertThat(host.number(0x0244)).isOne();
        host.waitMillis(200); // 23 frames of 26.3 Hz are 874 ms, seen with the next frame
        assertThat(host.number(0x0244)).isZero();
        assertThat(host.number(0x024C)).isEqualTo(3);
        assertThat(host.device.sensor().drainEvents())
                .extracting(e -> e.details().get("reason"))
                .containsExactly("commanded");
        // By itself it closes no more.
        host.waitMillis(400_000);
        assertThat(host.get(0x023C, 16)[6]).isOne(); // wants one
        assertThat(host.device.sensor().drainEvents()).isEmpty();
    }

    @Test
    void announcesItsOwnFlatFieldsTwoSecondsAhead() {
        var host = LeptonHost.booted(3);
        long imminent = 0;
        long running = 0;
        for (int i = 0; i < 5000 && running == 0; i++) {
            host.waitMillis(20);
            long state = host.number(0x024C);
            imminent = state == 1 && imminent == 0 ? host.now : imminent;
            running = state == 2 && imminent != 0 ? host.now : 0;
        }
        // 52 frames of 26.3 Hz, between two frames of 114 ms.
        assertThat((running - imminent) * 1e-9).isCloseTo(1.976, offset(0.12));
    }

    @Test
    void changesItsGain() {
        var host = LeptonHost.booted(3);
        host.bench.scene = Bench.evenScene(500);
        host.waitMillis(300);
        assertThat(host.get(0x4ED0, 4)[0]).isEqualTo(41315); // 140 °C, the end of high gain
        host.set(0x0248, 1, 0);
        assertThat(host.number(0x0254)).isOne(); // desired, until the flat field
        host.waitMillis(4000);
        assertThat(host.number(0x0254)).isZero();
        assertThat(host.get(0x4ED0, 4)[0]).isCloseTo(50_000, offset(2_300)); // ±10 % of 227 °C
        host.set(0x0248, 2, 0);
        host.bench.scene = Bench.evenScene(300);
        host.waitMillis(6000); // automatic: back to high
        assertThat(host.get(0x4ED0, 4)[0]).isCloseTo(30_000, offset(500));
        assertThat(host.number(0x0248)).isEqualTo(2);
    }

    @Test
    void theSpotMeterLooksWhereItIsTold() {
        var host = LeptonHost.booted(3);
        host.waitMillis(200);
        host.set(0x4ECC, 10, 20, 29, 49);
        var spot = host.get(0x4ED0, 4);
        host.waitMillis(0.01);
        var frame = lastFrame(host);
        var expected = new Region(10, 20, 29, 49).statistics(frame);
        assertThat(spot).containsExactly(expected.mean(), expected.most(), expected.least(), expected.pixels());
        assertThat(spot[3]).isEqualTo(600);
        host.set(0x4EC4, 0, 0); // 0.1 K
        assertThat(host.get(0x4ED0, 4)[0]).isCloseTo(spot[0] / 10, offset(1));
    }

    @Test
    void takesEmissivityIntoAccount() {
        var host = LeptonHost.booted(3);
        host.bench.scene = Bench.evenScene(330);
        host.waitMillis(300);
        double black = host.get(0x4ED0, 4)[0] / 100.0;
        host.set(0x4EBC, 4096, 29515, 8192, 29515, 8192, 29515, 0, 29515);
        double grey = host.get(0x4ED0, 4)[0] / 100.0;
        // Half of the flux above the surroundings' of 22 °C is the scene's: the formula, worked by hand.
        var scale = FluxScale.of(Gain.HIGH);
        double expected = scale.kelvin(2 * scale.counts(black) - scale.counts(295.15));
        assertThat(grey).isCloseTo(expected, offset(0.02)); // rounding to 0.01 K before and after
        assertThat(grey - black).isGreaterThan(25);
    }

    @Test
    void rebootsWithItsDefaultsOrTheUsers() {
        var host = LeptonHost.booted(3);
        host.set(0x0218, 1, 0);
        host.run(0x485C);
        host.set(0x021C, 0, 0);
        host.run(0x4840);
        host.waitMillis(6); // the command is answered first
        assertThat(host.answers()).isFalse();
        host.waitMillis(1000);
        assertThat(host.number(0x0218)).isOne();
        assertThat(host.number(0x021C)).isOne();
        assertThat(host.number(0x020C)).isLessThan(1100);
        assertThat(host.number(0x485C)).isOne();
        host.set(0x0218, 0, 0);
        host.run(0x4860);
        assertThat(host.number(0x0218)).isOne();
    }

    @Test
    void rebootsAlsoWhereOnlyItsReadingsCarryTimeOn() {
        var host = LeptonHost.booted(3);
        host.run(0x4840);
        Bench.readings(host.device.sensor(), 1.1, 3); // seconds
        host.now = 3_000_000_000L;
        assertThat(host.number(0x020C)).isBetween(1800L, 1990L);
    }

    @Test
    void powersDownAndIsWokenByAWrite() {
        var host = LeptonHost.booted(3);
        host.writeRegister(0x0004, 0x4802);
        host.waitMillis(5000);
        assertThat(host.answers()).isFalse(); // which wakes it
        host.waitMillis(1000);
        assertThat(host.status()).isEqualTo(0x0006);
    }

    @Test
    void protectsItselfFromHeat() {
        var host = LeptonHost.booted(3);
        host.set(0x023C, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 48928, 2, 0, 0, 52, 0);
        host.bench.air = new AirState(400, 101_325, 0.1, 400e-6, 0, 0, 0, 0, 0);
        boolean warned = false;
        for (int i = 0; i < 600 && host.answers(); i++) {
            warned |= host.get(0x0204, 4)[0] == 6;
            host.waitMillis(1000);
        }
        assertThat(warned).isTrue();
        assertThat(host.answers()).isFalse();
        host.bench.air = Bench.CALM_AIR;
        host.waitMillis(600_000);
        assertThat(host.get(0x0234, 1)[0]).isOne();
    }

    @Test
    void itsReadingsAreThoseOfTheSensorWithoutWires() {
        var host = new LeptonHost(9, Map.of());
        var alone = new Bench().mount(new Lepton35Type(), 9, Map.of());
        var wired = Bench.readings(host.device.sensor(), 0, 20);
        var bare = Bench.readings(alone, 0, 20);
        for (int i = 0; i < bare.size(); i++) {
            assertThat(((ThermalFrame) wired.get(i)).centikelvin())
                    .isEqualTo(((ThermalFrame) bare.get(i)).centikelvin());
        }
    }

    @Test
    void theSameTransfersGiveTheSameAnswers() {
        assertThat(session(5)).isEqualTo(session(5)).isNotEqualTo(session(6));
    }

    private static List<Integer> session(long seed) {
        var host = LeptonHost.booted(seed);
        host.waitMillis(70_000);
        host.run(0x0240);
        host.waitMillis(3000);
        return Arrays.stream(host.get(0x4ED0, 4)).boxed().toList();
    }

    private static short[] lastFrame(LeptonHost host) {
        long frame = FrameClock.due(FrameClock.frameAt(host.now));
        return ((ThermalFrame) host.device.sensor().read(frame)).centikelvin();
    }

    /** Words of attribute {@code id}: the most that a get may ask for; 0 for an action. */
    private static int words(LeptonHost host, int id) {
        for (int words : new int[] {512, 256, 128, 16, 14, 8, 4, 2, 1}) {
            if (host.tryGet(id, words) == 0) {
                return words;
            }
        }
        return 0;
    }
}
