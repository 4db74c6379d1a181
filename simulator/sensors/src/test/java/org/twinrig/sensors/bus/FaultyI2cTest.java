package org.twinrig.sensors.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.recording.Event;
import org.twinrig.physics.AirState;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.bus.BusFault.Kind;
import org.twinrig.sensors.scd41.Scd41Device;
import org.twinrig.sensors.scd41.Scd41Frames;
import org.twinrig.sensors.scd41.Scd41Part;

/** Faults on the bus of an SCD41 in periodic measurement, one reading each 5 s. */
class FaultyI2cTest {
    private static final long SECOND = 1_000_000_000L;

    private final Bench bench = new Bench();
    private FaultyI2c faulty;
    private Controller bus;

    private void with(BusFault... faults) {
        var part = new Scd41Device(
                bench, bench.context(1, Map.of()).at(), Scd41Part.ideal(), new RandomStreams(1).stream("noise"));
        faulty = new FaultyI2c(part, "board-1/scd41", List.of(faults));
        bus = new Controller(faulty, Scd41Device.ADDRESS, 100_000);
        bus.sleepMillis(100);
        assertThat(bus.write(0x21, 0xb1)).isTrue();
    }

    /** What a read at {@code seconds} gives; nothing when it was not acknowledged. */
    private byte[] readAt(double seconds) {
        bus.sleepMicros((long) (seconds * 1e6) - bus.now() / 1000);
        if (!bus.write(0xec, 0x05)) {
            return new byte[0];
        }
        bus.sleepMillis(1);
        return bus.read(9);
    }

    private static BusFault fault(Kind kind, int from, int until) {
        return new BusFault(kind, from * SECOND, until * SECOND);
    }

    @Test
    void refusesTheAddressForAsLongAsItSays() {
        with(fault(Kind.NACK_ADDRESS, 10, 20));
        assertThat(readAt(6)).hasSize(9);
        assertThat(readAt(11)).isEmpty();
        assertThat(readAt(19)).isEmpty();
        assertThat(readAt(20.5)).hasSize(9);
        assertThat(faulty.drainEvents())
                .extracting(
                        Event::kind,
                        e -> e.timeNanos() / SECOND,
                        e -> e.details().get("transfers"))
                .containsExactly(tuple("bus-fault", 11L, "1"), tuple("bus-fault-over", 20L, "2"));
        assertThat(faulty.drainEvents()).isEmpty();
    }

    @Test
    void refusesOneByteAndLosesTheRest() {
        with(new BusFault(Kind.NACK_BYTE, 10 * SECOND, 20 * SECOND, 1, 0));
        bus.sleepMillis(10_000);
        assertThat(bus.acknowledged(0xec, 0x05)).isEqualTo(1);
        assertThat(readAt(21)).hasSize(9);
    }

    @Test
    void flippedBitsShowInTheChecksum() {
        with(new BusFault(Kind.FLIP_READ, 10 * SECOND, 20 * SECOND, 4, 0x10));
        assertThat(Scd41Frames.decode(readAt(6))).hasSize(3);
        byte[] wrong = readAt(11);
        assertThatThrownBy(() -> Scd41Frames.decode(wrong)).hasMessageStartingWith("word 1 is");
        assertThat(Scd41Frames.decode(readAt(21))).hasSize(3);
    }

    @Test
    void aFlippedArgumentIsRefusedByThePart() {
        with(new BusFault(Kind.FLIP_WRITE, 0, SECOND, 2, 0x01));
        assertThat(bus.acknowledged(0xe0, 0x00, 0x03, 0xdb, 0x42)).isEqualTo(4);
    }

    @Test
    void isBusyFromTheFirstWriteToTheEnd() {
        with(fault(Kind.BUSY, 10, 20));
        bus.sleepMillis(11_000);
        assertThat(bus.write(0xec, 0x05)).isTrue();
        bus.sleepMillis(1);
        assertThat(bus.read(9)).isEmpty();
        assertThat(bus.write(0xec, 0x05)).isFalse();
        assertThat(readAt(20.5)).hasSize(9);
    }

    @Test
    void aStuckLineReadsZeros() {
        with(fault(Kind.STUCK_LOW, 10, 20));
        var into = new byte[3];
        assertThat(faulty.read(11 * SECOND, 0x62, into)).isEqualTo(I2cDevice.NACK);
        assertThat(into).containsOnly(0);
        assertThat(faulty.write(12 * SECOND, 0x62, new byte[] {1})).isEqualTo(I2cDevice.NACK);
    }

    @Test
    void aFrozenPartRepeatsItself() {
        with(fault(Kind.FROZEN, 10, 20));
        byte[] before = readAt(6);
        bench.air = new AirState(300, 101_300, 0.6, 2000e-6, 0, 0, 0, 0, 0);
        assertThat(readAt(11)).isEqualTo(before);
        assertThat(readAt(16)).isEqualTo(before);
        assertThat(readAt(21)).hasSize(9).isNotEqualTo(before);
    }

    @Test
    void afterABrownOutOrAResetThePartIsIdle() {
        for (var kind : new Kind[] {Kind.BROWN_OUT, Kind.RESET}) {
            with(fault(kind, 10, 12));
            assertThat(readAt(6)).hasSize(9);
            if (kind == Kind.BROWN_OUT) {
                assertThat(readAt(11)).isEmpty();
            }
            assertThat(readAt(18)).as("no longer measuring").isEmpty();
            assertThat(bus.write(0x21, 0xb1)).isTrue();
            assertThat(readAt(24)).hasSize(9);
            assertThat(faulty.drainEvents()).extracting(Event::kind).containsExactly("bus-fault", "bus-fault-over");
        }
    }

    @Test
    void refusesFaultsThatMakeNoSense() {
        assertThatThrownBy(() -> new BusFault(Kind.BUSY, 5, 4))
                .hasMessage("BUSY lasts from 5 to 4 ns; it must not end before it begins");
        assertThatThrownBy(() -> new BusFault(Kind.FLIP_READ, 0, 1, 0, 256)).hasMessageContaining("a mask is 0 to 255");
        assertThatThrownBy(() -> with(fault(Kind.BROWN_OUT, 1, 5), fault(Kind.RESET, 3, 3)))
                .hasMessage("board-1/scd41: RESET at 3000000000 ns begins before the cut until 5000000000 ns is over");
        var noSupply = new I2cDevice() {
            @Override
            public int write(long timeNanos, int address, byte[] bytes) {
                return NACK;
            }

            @Override
            public int read(long timeNanos, int address, byte[] into) {
                return NACK;
            }
        };
        assertThatThrownBy(() -> new FaultyI2c(noSupply, "x", List.of(fault(Kind.RESET, 1, 1))))
                .hasMessage("x: RESET needs a part whose supply can be cut; this one's cannot");
    }
}
