package org.twinrig.sensors.lepton35.vospi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;

/** Frames into packets and back. */
class VospiCodecTest {
    static List<VospiLayout> layouts() {
        var layouts = new ArrayList<VospiLayout>();
        for (var place : VospiLayout.Place.values()) {
            layouts.add(new VospiLayout(VospiFormat.RAW14, place));
        }
        layouts.add(new VospiLayout(VospiFormat.RGB888, VospiLayout.Place.FOOTER));
        return layouts;
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everyFrameComesBackAsItWas(VospiLayout layout) {
        var random = new RandomStreams(3).stream("frames");
        var decoder = new VospiDecoder(layout);
        for (int n = 0; n < 200; n++) {
            var frame = random(layout, random);
            var got = send(frame, decoder, random);
            assertThat(got).isPresent();
            assertThat(got.get().image()).isEqualTo(frame.image());
            if (layout.telemetryRows() > 0) {
                assertThat(got.get().telemetry().words())
                        .isEqualTo(frame.telemetry().words());
            }
        }
        assertThat(decoder.badCrcs()).isZero();
        assertThat(decoder.brokenSegments()).isZero();
    }

    // Data sheet: 60 packets, 61 with telemetry; rows A to D in packets 0 to 3 of segment 1, or 57 to 60 of segment 4.
    @ParameterizedTest(name = "{0} telemetry {1}: {2} packets, {3} half rows in segment 1, row A in {4}/{5}")
    @CsvSource({"RAW14, OFF, 60, 60, -1, -1", "RAW14, HEADER, 61, 57, 1, 0", "RAW14, FOOTER, 61, 61, 4, 57"})
    void dealsOutAsTheDataSheetSays(
            VospiFormat format, VospiLayout.Place place, int packets, int inFirst, int segment, int packet) {
        var layout = new VospiLayout(format, place);
        assertThat(layout.packetsPerSegment()).isEqualTo(packets);
        var seen = new boolean[VospiLayout.HALF_ROWS];
        int first = 0;
        for (int s = 0; s < VospiLayout.SEGMENTS; s++) {
            for (int p = 0; p < packets; p++) {
                int content = layout.contentOf(s, p);
                if (content >= 0) {
                    assertThat(seen[content]).isFalse();
                    seen[content] = true;
                    first += s == 0 ? 1 : 0;
                } else {
                    assertThat(p).isEqualTo(packet - content - 1);
                    assertThat(s).isEqualTo(segment - 1);
                }
            }
        }
        assertThat(seen).doesNotContain(false);
        assertThat(first).isEqualTo(inFirst);
    }

    @Test
    void packetsAreAsLongAsTheDataSheetSays() {
        assertThat(VospiFormat.RAW14.packetBytes()).isEqualTo(164);
        assertThat(VospiFormat.RGB888.packetBytes()).isEqualTo(244);
    }

    @Test
    void packet20TellsTheSegment() {
        var frame = random(layouts().get(0), new RandomStreams(1).stream("x"));
        var packet = new byte[164];
        frame.write(2, 20, 3, packet);
        assertThat(packet[0]).isEqualTo((byte) 0x30); // data sheet, figure 32: packet 20 of segment 3 is 0x3014
        assertThat(packet[1]).isEqualTo((byte) 0x14);
        assertThat(VospiPacket.crcHolds(packet)).isTrue();
        packet[0] |= 0x40; // the upper four bits are not in the CRC
        assertThat(VospiPacket.crcHolds(packet)).isTrue();
    }

    @Test
    void segmentsOfNumberZeroAndRestsBetweenDoNoHarm() {
        var random = new RandomStreams(5).stream("frames");
        var layout = layouts().get(2);
        var decoder = new VospiDecoder(layout);
        for (int n = 0; n < 20; n++) {
            var frame = random(layout, random);
            assertThat(send(frame, decoder, random)).isPresent();
            for (int zero = 0; zero < 8; zero++) {
                for (int p = 0; p < layout.packetsPerSegment(); p++) {
                    var packet = new byte[164];
                    frame.write(zero % 4, p, 0, packet);
                    assertThat(decoder.accept(packet)).isEmpty();
                }
            }
        }
    }

    @Test
    void aFlippedBitIsNeverTakenForAPicture() {
        var random = new RandomStreams(7).stream("frames");
        var layout = layouts().get(1);
        for (int n = 0; n < 300; n++) {
            var decoder = new VospiDecoder(layout);
            var frame = random(layout, random);
            int wrong = random.below(4 * layout.packetsPerSegment());
            int bit = random.below(8 * (164 - 1)) + 8;
            Optional<VospiFrame> got = Optional.empty();
            for (int line = 0; line < 4 * layout.packetsPerSegment(); line++) {
                var packet = packet(frame, line);
                if (line == wrong) {
                    packet[bit / 8] ^= (byte) (1 << bit % 8);
                }
                var frameNow = decoder.accept(packet);
                got = frameNow.isPresent() ? frameNow : got;
            }
            assertThat(got).isEmpty();
            assertThat(decoder.outOfStep()).isTrue();
            decoder.resynchronised();
            assertThat(send(frame, decoder, random)).isPresent();
        }
    }

    @Test
    void losesOnlyTheFramesThatLackAPacket() {
        var random = new RandomStreams(9).stream("loss");
        var layout = layouts().get(0);
        var decoder = new VospiDecoder(layout);
        for (int n = 0; n < 500; n++) {
            var frame = random(layout, random);
            int missing = random.chance(0.3) ? random.below(240) : -1;
            Optional<VospiFrame> got = Optional.empty();
            for (int line = 0; line < 240; line++) {
                if (line != missing) {
                    var completed = decoder.accept(packet(frame, line));
                    got = completed.isPresent() ? completed : got;
                }
            }
            assertThat(got.isPresent()).isEqualTo(missing < 0);
        }
    }

    @Test
    void noRandomBytesBreakIt() {
        var random = new RandomStreams(11).stream("noise");
        var decoder = new VospiDecoder(layouts().get(2));
        var packet = new byte[164];
        for (int n = 0; n < 20_000; n++) {
            for (int i = 0; i < packet.length; i++) {
                packet[i] = (byte) random.below(256);
            }
            assertThat(decoder.accept(packet)).isEmpty();
        }
    }

    private static byte[] packet(VospiFrame frame, int line) {
        int packets = frame.layout().packetsPerSegment();
        var packet = new byte[frame.layout().format().packetBytes()];
        frame.write(line / packets, line % packets, line / packets + 1, packet);
        return packet;
    }

    private static Optional<VospiFrame> send(VospiFrame frame, VospiDecoder decoder, RandomStream random) {
        Optional<VospiFrame> got = Optional.empty();
        var discard = new byte[frame.layout().format().packetBytes()];
        VospiPacket.discard(discard, discard.length);
        for (int line = 0; line < 4 * frame.layout().packetsPerSegment(); line++) {
            assertThat(got).isEmpty();
            while (random.chance(0.1)) {
                assertThat(decoder.accept(discard)).isEmpty();
            }
            got = decoder.accept(packet(frame, line));
        }
        return got;
    }

    private static VospiFrame random(VospiLayout layout, RandomStream random) {
        var image = new byte[VospiLayout.HALF_ROWS * layout.format().payloadBytes()];
        for (int i = 0; i < image.length; i++) {
            image[i] = (byte) random.below(256);
        }
        var words = new short[Telemetry.ROWS * Telemetry.ROW_WORDS];
        for (int i = 0; i < words.length; i++) {
            words[i] = (short) random.below(65_536);
        }
        return new VospiFrame(layout, image, new Telemetry(words));
    }
}
