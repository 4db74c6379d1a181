package org.twinrig.features.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.twinrig.core.chart.Ticks;
import org.twinrig.features.run.Json;
import org.twinrig.sensors.PartSheet;
import org.twinrig.sensors.SensorType;
import org.twinrig.sensors.Sensors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code twinrig sensor}: one part as a host and a scenario find it. */
@Command(
        name = "sensor",
        mixinStandardHelpOptions = true,
        description = {
            "Tells of one part: where it is reached, its registers or commands, options and faults.",
            "'twinrig list sensors' has the names."
        },
        footer = {"", "Examples:", "  twinrig sensor scd41", "  twinrig sensor bmi160 --json"})
final class SensorCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "NAME", description = "The part, e.g. scd41.")
    private String name = "";

    @Override
    public Integer call() {
        Console console = common.console();
        SensorType type = Sensors.type(name);
        PartSheet sheet = type.sheet();
        lines(type, sheet).forEach(console::result);
        console.document(document(type, sheet));
        return ExitStatus.DONE;
    }

    private static Stream<String> lines(SensorType type, PartSheet sheet) {
        Stream<String> head = Stream.of(
                "%s: %s".formatted(type.id(), type.title()),
                "  surroundings: %s; readings a second: %s; warm-up: %s s"
                        .formatted(
                                type.surroundings().name().toLowerCase(Locale.ROOT),
                                number(type.ratePerSecond()),
                                number(type.warmUpSeconds())),
                "  source: " + type.source());
        return Stream.of(
                        head,
                        block("quantities", type.quantities().stream().map(SensorCommand::line)),
                        block("faces", sheet.faces().stream().map(SensorCommand::line)),
                        block("on its wires", sheet.entries().stream().map(SensorCommand::line)),
                        block(
                                "options in a scenario",
                                options(type).entrySet().stream().map(o -> row(o.getKey(), o.getValue()))),
                        block(
                                "parameters in a program",
                                sheet.parameters().stream().map(SensorCommand::line)),
                        block("faults", sheet.faults().stream().map(fault -> row(fault.name(), fault.about()))))
                .flatMap(part -> part);
    }

    private static Stream<String> block(String heading, Stream<String> rows) {
        List<String> all = rows.toList();
        return all.isEmpty() ? Stream.of() : Stream.concat(Stream.of(heading), all.stream());
    }

    private static String row(String first, String second) {
        return "  %-20s %s".formatted(first, second);
    }

    private static String line(SensorType.Quantity quantity) {
        return row(
                quantity.name(),
                "%s to %s %s, steps of %s"
                        .formatted(
                                number(quantity.low()),
                                number(quantity.high()),
                                quantity.unit(),
                                number(quantity.epsilon())));
    }

    private static String line(PartSheet.Face face) {
        return row((face.bus() + " " + face.address()).strip(), face.about());
    }

    private static String line(PartSheet.Entry entry) {
        String time = entry.executionMillis() == null ? "" : number(entry.executionMillis()) + " ms";
        return "  %-8s %-6s %-30s %-29s %9s  %s"
                .formatted(entry.group(), entry.address(), entry.name(), entry.access(), time, entry.about())
                .stripTrailing();
    }

    private static String line(PartSheet.Parameter parameter) {
        String value = (number(parameter.value()) + " " + parameter.unit()).strip();
        return row(parameter.name(), parameter.about().isEmpty() ? value : value + "; " + parameter.about());
    }

    private static Map<String, String> options(SensorType type) {
        return new TreeMap<>(type.options());
    }

    private static String number(double value) {
        return Ticks.label(value);
    }

    private static Map<String, Object> document(SensorType type, PartSheet sheet) {
        return Json.object(
                "id", type.id(),
                "title", type.title(),
                "surroundings", type.surroundings().name().toLowerCase(Locale.ROOT),
                "ratePerSecond", type.ratePerSecond(),
                "warmUpSeconds", type.warmUpSeconds(),
                "source", type.source(),
                "quantities", type.quantities(),
                "faces", sheet.faces(),
                "entries", sheet.entries(),
                "options", options(type),
                "parameters", sheet.parameters(),
                "faults", sheet.faults());
    }
}
