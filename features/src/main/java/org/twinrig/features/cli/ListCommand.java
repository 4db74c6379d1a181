package org.twinrig.features.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.twinrig.core.NearestWord;
import org.twinrig.core.UserError;
import org.twinrig.core.chart.Ticks;
import org.twinrig.detect.BearingDetector;
import org.twinrig.detect.FanDetector;
import org.twinrig.detect.FireDetector;
import org.twinrig.detect.Manifest;
import org.twinrig.detect.Metric;
import org.twinrig.detect.PowerModel;
import org.twinrig.detect.RiskDetector;
import org.twinrig.detect.anomaly.AnomalyDetector;
import org.twinrig.features.run.Json;
import org.twinrig.features.steps.StepCatalogue;
import org.twinrig.physics.fire.Fuel;
import org.twinrig.physics.fire.Fuels;
import org.twinrig.pipeline.Target;
import org.twinrig.scenarios.ScenarioLibrary;
import org.twinrig.sensors.SensorType;
import org.twinrig.sensors.Sensors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code twinrig list}: what there is. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists scenarios, sensors, steps, models, targets or fuels.",
        footer = {"", "Examples:", "  twinrig list scenarios", "  twinrig list steps"})
final class ListCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "scenarios|sensors|steps|models|targets|fuels", description = "What to list.")
    private String what = "";

    private static final Map<String, Supplier<List<Map<String, Object>>>> LISTS = lists();

    private static Map<String, Supplier<List<Map<String, Object>>>> lists() {
        var lists = new LinkedHashMap<String, Supplier<List<Map<String, Object>>>>();
        lists.put("scenarios", ListCommand::scenarios);
        lists.put("sensors", ListCommand::sensors);
        lists.put("steps", ListCommand::steps);
        lists.put("models", ListCommand::models);
        lists.put("targets", ListCommand::targets);
        lists.put("fuels", ListCommand::fuels);
        return lists;
    }

    @Override
    public Integer call() {
        Console console = common.console();
        var list = LISTS.get(what);
        if (list == null) {
            throw new UserError("there is no list of \"%s\"%s; there are %s"
                    .formatted(what, NearestWord.hint(what, LISTS.keySet()), String.join(", ", LISTS.keySet())));
        }
        var rows = list.get();
        rows.forEach(row -> console.result(what.equals("steps") ? stepLines(row) : line(row)));
        console.document(Json.object(what, rows));
        return ExitStatus.DONE;
    }

    /** A step's pattern, and below it what it does and how it is written. */
    private static String stepLines(Map<String, Object> row) {
        return "%-7s %s%n    %s%n    e.g. %s"
                .formatted(row.get("group"), row.get("step"), row.get("description"), row.get("example"));
    }

    /** The first value padded, the others after it. */
    private static String line(Map<String, Object> row) {
        var values = new ArrayList<>(row.values());
        String first = String.valueOf(values.remove(0));
        return "%-24s %s".formatted(first, values.stream().map(String::valueOf).collect(Collectors.joining("; ")));
    }

    private static List<Map<String, Object>> scenarios() {
        return new ScenarioLibrary()
                .scenarios().stream()
                        .map(s -> Json.object("name", s.name(), "title", s.title()))
                        .toList();
    }

    private static List<Map<String, Object>> sensors() {
        return Sensors.types().stream().map(ListCommand::sensor).toList();
    }

    private static Map<String, Object> sensor(SensorType type) {
        String quantities = type.quantities().stream()
                .map(q -> q.name() + " [" + q.unit() + "]")
                .collect(Collectors.joining(", "));
        return Json.object(
                "id", type.id(),
                "title", type.title(),
                "rate", Ticks.label(type.ratePerSecond()) + " Hz",
                "quantities", quantities,
                "options", type.options().keySet().stream().sorted().collect(Collectors.joining(", ")));
    }

    private static List<Map<String, Object>> steps() {
        return StepCatalogue.steps().stream()
                .map(s -> Json.object(
                        "group",
                        s.group(),
                        "step",
                        s.keyword() + " " + s.pattern(),
                        "description",
                        s.description(),
                        "example",
                        s.example()))
                .toList();
    }

    private static List<Map<String, Object>> models() {
        var rows = new ArrayList<>(List.of(
                model("fire", () -> FireDetector.shipped().manifest()),
                model("fan", () -> FanDetector.shipped().manifest()),
                model("bearing", () -> BearingDetector.shipped().manifest()),
                model("power", () -> PowerModel.shipped().manifest()),
                model("risk", () -> RiskDetector.shipped().manifest())));
        for (AnomalyDetector.Kind kind : AnomalyDetector.Kind.all()) {
            rows.add(Json.object(
                    "name", "anomaly",
                    "detector", kind.title(),
                    "features", "one value at a time",
                    "trainedOn", "learns from the stream that it watches"));
        }
        return rows;
    }

    private static Map<String, Object> model(String name, Supplier<Manifest> manifest) {
        try {
            Manifest known = manifest.get();
            Metric accuracy = known.metrics().get("accuracy");
            return Json.object(
                    "name",
                    name,
                    "version",
                    "version " + known.version(),
                    "features",
                    known.features().size() + " features (" + known.featureSet() + ")",
                    "trainedOn",
                    known.training().source(),
                    "accuracy",
                    accuracy == null ? "" : "accuracy on data kept aside " + Ticks.label(accuracy.value()));
        } catch (UserError e) {
            return Json.object("name", name, "missing", String.valueOf(e.getMessage()));
        }
    }

    private static List<Map<String, Object>> targets() {
        var rows = new ArrayList<Map<String, Object>>();
        Target.names().forEach(name -> rows.add(Json.object("name", name, "what", Target.described(name))));
        rows.add(Json.object("name", "none", "what", "no cloud: plants, sensors and recording only"));
        return rows;
    }

    private static List<Map<String, Object>> fuels() {
        return Fuels.all().stream().map(ListCommand::fuel).toList();
    }

    private static Map<String, Object> fuel(Fuel fuel) {
        return Json.object(
                "id", fuel.id(),
                "title", fuel.title(),
                "heatOfCombustion", Ticks.label(fuel.heatOfCombustion() / 1e6) + " MJ/kg",
                "yields",
                        "CO2 %s, CO %s, soot %s kg/kg"
                                .formatted(
                                        Ticks.label(fuel.co2Yield()),
                                        Ticks.label(fuel.coYield()),
                                        Ticks.label(fuel.sootYield())),
                "radiativeFraction", Ticks.label(fuel.radiativeFraction()) + " radiated",
                "source", fuel.source());
    }
}
