package org.twinrig.sensors.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.twinrig.sensors.fault.FaultBench.SECOND;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Event;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.Sensors;

/** Faults between a part and its host: stuck, dropped, duplicated, corrupted; and what all faults have in common. */
class LineFaultsTest {
    private static final long NEVER = Long.MAX_VALUE;

    @ParameterizedTest
    @ValueSource(strings = {"scd41", "lepton35", "bmi160", "mls160a", "mq2", "dht22", "pzem004t", "iepe100", "tacho"})
    void aStuckPartRepeatsItsLastReadingAndIsItselfBeforeAndAfter(String type) {
        double period = 1 / Sensors.type(type).ratePerSecond();
        long from = Math.round((Sensors.type(type).warmUpSeconds() + 3.5 * period) * SECOND);
        long until = Math.round((Sensors.type(type).warmUpSeconds() + 7.5 * period) * SECOND);
        double end = Sensors.type(type).warmUpSeconds() + 10.5 * period;
        var sound = FaultBench.run(FaultBench.mount(new Bench(), type), end);
        var stuck =
                FaultBench.run(FaultBench.mount(new Bench(), type, SensorFault.of(FaultKind.STUCK, from, until)), end);
        assertThat(stuck).hasSameSizeAs(sound);
        var seen = FaultBench.bytes(stuck);
        var wanted = FaultBench.bytes(sound);
        int last = 0;
        for (int i = 0; i < sound.size(); i++) {
            long at = sound.get(i).timeNanos();
            if (at < from || at >= until) {
                assertThat(seen.get(i)).isEqualTo(wanted.get(i));
                last = at < from ? i : last;
            } else {
                assertThat(seen.get(i)).isEqualTo(at + after(wanted.get(last)));
            }
        }
    }

    private static String after(String bytes) {
        return bytes.substring(bytes.indexOf(' '));
    }

    @Test
    void aShareOfReadingsIsDroppedAndTheOthersAreAsTheyWere() {
        var sound = FaultBench.bytes(FaultBench.run(FaultBench.mount(new Bench(), "mq2"), 4000));
        var fault = SensorFault.of(FaultKind.DROPPED, 1000 * SECOND, NEVER, "share", 0.3);
        var some = FaultBench.bytes(FaultBench.run(FaultBench.mount(new Bench(), "mq2", fault), 4000));
        assertThat(some).isSubsetOf(sound);
        assertThat(some.subList(0, 999)).isEqualTo(sound.subList(0, 999));
        // 3001 readings, each dropped with 0.3: deviation of the share 0.0084, four of them
        assertThat((sound.size() - some.size()) / 3001.0).isCloseTo(0.3, offset(0.034));
    }

    @Test
    void aShareOfReadingsComesTwice() {
        var fault = SensorFault.of(FaultKind.DUPLICATED, 0, 1000 * SECOND, "share", 0.5);
        var twice = FaultBench.bytes(FaultBench.run(FaultBench.mount(new Bench(), "mq2", fault), 2000));
        var sound = FaultBench.bytes(FaultBench.run(FaultBench.mount(new Bench(), "mq2"), 2000));
        assertThat(twice.stream().distinct().toList()).isEqualTo(sound);
        assertThat(twice.size() - 2000).isBetween(436, 564); // 999 times 0.5, deviation 15.8, four of them
    }

    @ParameterizedTest
    @CsvSource({"scd41, 300", "dht22, 300", "pzem004t, 100", "mls160a, 40", "lepton35, 12", "iepe100, 20", "tacho, 100"
    })
    void aPartWithAChecksumLosesCorruptedReadingsAndTellsOfEach(String type, double seconds) {
        var events = new ArrayList<Event>();
        var fault = SensorFault.of(FaultKind.CORRUPTED, 0, NEVER, "share", 0.5);
        var options = type.equals("dht22")
                ? Map.<String, Object>of("failProbability", 0.0, "glitchProbability", 0.0)
                : Map.<String, Object>of();
        var some = FaultBench.run(FaultBench.mount(new Bench(), type, options, fault), seconds, events);
        var sound = FaultBench.run(FaultBench.mount(new Bench(), type, options), seconds);
        long bad = events.stream().filter(e -> e.kind().equals("bad-read")).count();
        assertThat(bad).isPositive();
        assertThat(some.size() + bad).isEqualTo(sound.size());
        assertThat(FaultBench.bytes(some)).isSubsetOf(FaultBench.bytes(sound));
    }

    @Test
    void aPartWithoutAChecksumGivesOneWrongBitAndNobodyKnows() {
        var events = new ArrayList<Event>();
        var fault = SensorFault.of(FaultKind.CORRUPTED, 0, NEVER, "share", 1);
        var wrong = FaultBench.run(FaultBench.mount(new Bench(), "bmi160", fault), 3, events);
        var sound = FaultBench.run(FaultBench.mount(new Bench(), "bmi160"), 3);
        assertThat(wrong).hasSameSizeAs(sound);
        for (int n = 0; n < sound.size(); n++) {
            assertThat(flipped((MotionBlock) wrong.get(n), (MotionBlock) sound.get(n)))
                    .isEqualTo(1);
        }
        assertThat(events).extracting(Event::kind).containsExactly("sensor-fault");
    }

    private static int flipped(MotionBlock one, MotionBlock other) {
        int bits = 0;
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            for (int i = 0; i < one.length(); i++) {
                bits += Integer.bitCount((one.axes()[axis][i] ^ other.axes()[axis][i]) & 0xFFFF);
            }
        }
        return bits;
    }

    @Test
    void aWrongBitOfAnMqIsOneOfItsCodeAndTheRestFollows() {
        var fault = SensorFault.of(FaultKind.CORRUPTED, 0, NEVER, "share", 1);
        var wrong = FaultBench.run(FaultBench.mount(new Bench(), "mq2", fault), 50);
        var sound = FaultBench.run(FaultBench.mount(new Bench(), "mq2"), 50);
        for (int n = 0; n < sound.size(); n++) {
            double[] row = ((Samples) wrong.get(n)).values();
            int code = (int) row[0];
            assertThat(Integer.bitCount(code ^ (int) ((Samples) sound.get(n)).values()[0]))
                    .isEqualTo(1);
            assertThat(row[1]).isEqualTo(code * 5 / 1024.0);
            // 5 kΩ is the load of an mq2 unless told otherwise; half a code is the least that is told
            assertThat(row[2]).isCloseTo((1024 / Math.max(code, 0.5) - 1) * 5000, offset(1e-6 * row[2] + 1e-6));
        }
    }

    @Test
    void sameSeedSameBytes() {
        var faults = new SensorFault[] {
            SensorFault.of(FaultKind.NOISE, 0, NEVER, "factor", 3),
            SensorFault.of(FaultKind.DROPPED, 0, NEVER, "share", 0.5),
            SensorFault.of(FaultKind.BROWN_OUT, 100 * SECOND, 130 * SECOND),
            SensorFault.of(FaultKind.CORRUPTED, 0, NEVER, "share", 0.2)
        };
        var once = FaultBench.bytes(FaultBench.run(FaultBench.mount(new Bench(), "scd41", faults), 600));
        assertThat(FaultBench.bytes(FaultBench.run(FaultBench.mount(new Bench(), "scd41", faults), 600)))
                .isEqualTo(once)
                .isNotEmpty();
    }

    @Test
    void beginAndEndAreEventsAtTheirMomentsInOrder() {
        var sensor = FaultBench.mount(
                new Bench(),
                "scd41",
                SensorFault.of(FaultKind.OFFSET, 12 * SECOND, 31 * SECOND, "by", 100)
                        .with("quantity", "co2Ppm"),
                SensorFault.of(FaultKind.STUCK, 20 * SECOND, NEVER));
        assertThat(sensor.moments()).containsExactly(12 * SECOND, 20 * SECOND, 31 * SECOND);
        var events = new ArrayList<Event>();
        FaultBench.run(sensor, 60, events);
        assertThat(events).extracting(Event::timeNanos).containsExactly(12 * SECOND, 20 * SECOND, 31 * SECOND);
        assertThat(events).extracting(Event::kind).containsExactly("sensor-fault", "sensor-fault", "sensor-fault-over");
        assertThat(events).allSatisfy(e -> assertThat(e.subject()).isEqualTo("bench/scd41"));
        assertThat(events.get(0).details())
                .isEqualTo(Map.of("fault", "offset", "by", "100.0", "quantity", "co2Ppm", "until", "31.000 s"));
    }

    @Test
    void aPartWithoutFaultsIsThePartItself() {
        Bench bench = new Bench();
        assertThat(FaultBench.mount(bench, "scd41")).isNotInstanceOf(FaultySensor.class);
    }

    @Test
    void aFaultOfAnotherPartIsRefused() {
        assertThatThrownBy(() -> FaultBench.mount(new Bench(), "scd41", SensorFault.of(FaultKind.LENS_COVERED, 0, 9)))
                .hasMessage("lens-covered needs a camera (lepton35), not a scd41");
    }

    @Test
    void readOfALostReadingSaysSo() {
        var sensor = FaultBench.mount(new Bench(), "scd41", SensorFault.of(FaultKind.DROPPED, 0, NEVER, "share", 1));
        assertThat(sensor.readings(5 * SECOND)).isEqualTo(List.<Reading>of());
        assertThatThrownBy(() -> sensor.read(10 * SECOND)).isInstanceOf(IllegalStateException.class);
    }
}
