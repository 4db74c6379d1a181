package org.twinrig.features.datasheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.twinrig.validation.run.Cores;
import org.twinrig.validation.sensors.SheetResult;
import org.twinrig.validation.sensors.SheetRow;
import org.twinrig.validation.sensors.SheetSource;

/** Measures the SCD41, the BMI160, the Lepton 3.5, the MQ family and its converters. */
public final class SensorSheets implements SheetSource {
    private record Task(String name, Supplier<List<SheetRow>> rows) {}

    private static final List<Task> TASKS = List.of(
            new Task("scd41 readings", Scd41Readings::rows),
            new Task("scd41 commands", Scd41Wires::rows),
            new Task("bmi160 noise and filters", Bmi160Signals::rows),
            new Task("bmi160 registers", Bmi160Wires::rows),
            new Task("lepton35 pictures", LeptonPictures::rows),
            new Task("lepton35 wires", LeptonWires::rows),
            new Task("mq", MqFigures::rows),
            new Task("converters", ConverterCodes::rows));

    @Override
    public String name() {
        return "sensors";
    }

    @Override
    public String heading() {
        return "Sensors: data sheet beside emulation";
    }

    @Override
    public String about() {
        return "Each number was measured on the emulated part as a laboratory would measure a real one: over its wires where"
                + " it has them, else on its readings. \"Accepted\" is the sheet's figure with what the measurement itself"
                + " is off. [S] marks secondary sources.";
    }

    @Override
    public SheetResult measure(Consumer<String> progress) {
        var rows = new ArrayList<SheetRow>();
        Cores.map(TASKS, task -> task.rows().get(), Task::name, progress).forEach(rows::addAll);
        return SheetResult.of(rows);
    }
}
