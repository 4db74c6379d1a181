package org.twinrig.sensors.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinrig.sensors.fault.FaultBench.SECOND;
import static org.twinrig.sensors.fault.FaultBench.between;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.recording.Event;
import org.twinrig.physics.AirState;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.Sensors;

/** Every kind of fault with every part that it fits: nothing before it, something from then on, the same every time. */
class EveryKindTest {
    private static final Map<String, Double> AMOUNTS = Map.of(
            "share",
            0.5,
            "by",
            30.0,
            "per-hour",
            1e6,
            "factor",
            9.0,
            "density",
            0.7,
            "sensitivity",
            0.1,
            "above",
            40.0,
            "rattle",
            3.0);

    static Stream<Arguments> pairs() {
        return Arrays.stream(FaultKind.values())
                .filter(kind -> kind != FaultKind.CLOCK_DRIFT) // it is there from the start
                .flatMap(kind -> Stream.of(
                                "scd41",
                                "lepton35",
                                "bmi160",
                                "mls160a",
                                "mq135",
                                "dht22",
                                "pzem004t",
                                "iepe100",
                                "tacho")
                        .filter(type -> kind.fits(Sensors.type(type)))
                        .map(type -> Arguments.of(kind, type)));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("pairs")
    void changesReadingsFromItsBeginOn(FaultKind kind, String type) {
        boolean slow = !List.of("lepton35", "bmi160", "iepe100").contains(type);
        double from = slow ? 60.3 : 7.3;
        double end = slow ? 160 : kind == FaultKind.SHUTTER_STUCK ? 75 : 17; // an FFC falls due after some 65 s
        var events = new ArrayList<Event>();
        var wrong = run(type, end, events, fault(kind, type, from));
        var sound = run(type, end, new ArrayList<>());
        assertThat(FaultBench.bytes(between(wrong, 0, from))).isEqualTo(FaultBench.bytes(between(sound, 0, from)));
        assertThat(FaultBench.bytes(between(wrong, from, end)))
                .isNotEqualTo(FaultBench.bytes(between(sound, from, end)));
        assertThat(FaultBench.bytes(run(type, end, new ArrayList<>(), fault(kind, type, from))))
                .isEqualTo(FaultBench.bytes(wrong));
        assertThat(events.stream().filter(e -> e.kind().equals("sensor-fault")))
                .singleElement()
                .satisfies(event -> assertThat(event.timeNanos()).isEqualTo(Math.round(from * SECOND)));
        assertThat(events).extracting(Event::timeNanos).isSorted();
    }

    private static SensorFault fault(FaultKind kind, String type, double from) {
        var numbers = new TreeMap<String, Double>();
        var words = new TreeMap<String, String>();
        for (String key : kind.keys()) {
            if (AMOUNTS.containsKey(key)) {
                numbers.put(key, AMOUNTS.get(key));
            }
        }
        if (kind == FaultKind.SHUTTER_STUCK) {
            words.put("position", "open");
        }
        if (kind.keys().contains("quantity")) {
            words.put("quantity", FaultKind.quantities(Sensors.type(type)).get(0));
        }
        double seconds = kind == FaultKind.BROWN_OUT ? from + 4 : 1e6;
        return new SensorFault(kind, Math.round(from * SECOND), Math.round(seconds * SECOND), numbers, words);
    }

    private static List<Reading> run(String type, double seconds, List<Event> events, SensorFault... faults) {
        var bench = new Bench();
        bench.air = new AirState(296, 101_325, 0.5, 600e-6, 30e-6, 200e-6, 50e-6, 0, 0.1);
        bench.scene = FaultScenes.hotFloor();
        bench.motion = (t, six) -> {
            Arrays.fill(six, 0);
            six[0] = 12 * StrictMath.sin(2 * Math.PI * 51 * t);
            six[2] = 9.80665;
        };
        return FaultBench.run(FaultBench.mount(bench, type, faults), seconds, events);
    }
}
