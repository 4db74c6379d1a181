package org.twinrig.bench;

import static org.twinrig.bench.MarkdownTable.figure;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.twinrig.core.recording.RecordingWriter;
import org.twinrig.core.recording.Sink;
import org.twinrig.scenarios.Scenario;

/** Simulated seconds per CPU second, each beside drawing and storing as many Gaussian variates as values came out. */
final class TwinFigures {
    private static final List<String> SENSORS = List.of("lepton35", "scd41", "mq2", "mq7", "mq135", "dht22", "bmi160");

    private final GaussianBenchmark limit = new GaussianBenchmark();
    private final MarkdownTable table =
            new MarkdownTable("what", "simulated s per CPU s", "values per simulated s", "limit, s per s", "ratio");

    private String beside = "";

    private record Case(Scenario scenario, Supplier<Sink> sink) {}

    private TwinFigures() {}

    /** Measures all cases; recordings go to {@code file}. */
    static String measure(Path file) {
        var figures = new TwinFigures();
        figures.cases(file).forEach(figures::add);
        figures.addFan();
        return figures.table
                + "\nBeside the working thread, the process spent on the first row (and its limit) another "
                + figures.beside + " % on collecting garbage and compiling.\n";
    }

    private Map<String, Case> cases(Path file) {
        Supplier<Sink> none = CountingSink::new;
        var cases = new LinkedHashMap<String, Case>();
        cases.put("**standard room, all sensors**", new Case(StandardRoom.whole(), none));
        cases.put("the same into a recording", new Case(StandardRoom.whole(), () -> new RecordingWriter(file)));
        cases.put("the same without fire and people", new Case(StandardRoom.quiet(), none));
        for (String sensor : SENSORS) {
            cases.put(sensor + " alone, with its plant", new Case(StandardRoom.alone(sensor), none));
        }
        cases.put("lepton35, nothing burns, nobody there", new Case(StandardRoom.cameraInCalm(), none));
        cases.put("lepton35, a fire and two people walking", new Case(StandardRoom.cameraInCommotion(), none));
        cases.put("plants alone: room and fan", new Case(StandardRoom.plants(), none));
        cases.put("room alone", new Case(StandardRoom.room(), none));
        cases.put("fan alone", new Case(StandardRoom.fan(), none));
        return cases;
    }

    /** The fan as a program of its own reads it, without the scenario's sampling of its truth. */
    private void addFan() {
        var fan = new FanBenchmark();
        var turns = Turns.measure(List.of(() -> Double.isNaN(fan.second()) ? 0 : 1, () -> limit.drawAndStore().length));
        table.add(
                "**fan with three faults, six axes at 1600 Hz** (required: 1,000; ratio 0.3)",
                figure(1e9 / turns.nanos(0)),
                figure(FanBenchmark.VALUES),
                figure(1e9 / (turns.nanos(1) * FanBenchmark.VALUES)),
                figure(FanBenchmark.VALUES / turns.ratio(0, 1)));
    }

    private void add(String name, Case measured) {
        var counter = new CountingSink();
        double seconds = StandardRoom.run(measured.scenario(), counter);
        double values = counter.values() / seconds;
        var turns = Turns.measure(List.of(
                () -> StandardRoom.run(measured.scenario(), measured.sink().get()), () -> limit.drawAndStore().length));
        if (beside.isEmpty()) {
            beside = figure(100 * turns.beside());
        }
        double perSecond = 1e9 / turns.nanos(0);
        if (values == 0) {
            table.add(name, figure(perSecond), "0", "–", "–");
        } else {
            double limitPerSecond = 1e9 / (turns.nanos(1) * values);
            double ratio = values / turns.ratio(0, 1);
            table.add(name, figure(perSecond), figure(values), figure(limitPerSecond), figure(ratio));
        }
    }
}
