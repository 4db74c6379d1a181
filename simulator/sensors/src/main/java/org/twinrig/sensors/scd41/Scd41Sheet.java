package org.twinrig.sensors.scd41;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.twinrig.core.time.SimTime;
import org.twinrig.sensors.PartSheet;
import org.twinrig.sensors.bus.BusFault;

/** What a host finds at an SCD41, from its own table of commands. */
final class Scd41Sheet {
    private Scd41Sheet() {}

    static PartSheet sheet() {
        var commands =
                Arrays.stream(Scd41Command.values()).map(Scd41Sheet::entry).toList();
        return new PartSheet(
                List.of(new PartSheet.Face(
                        "I²C",
                        "0x%02X".formatted(Scd41Device.ADDRESS),
                        "commands of two bytes, words with a CRC-8 each; NACK while a command executes")),
                commands,
                parameters(),
                faults());
    }

    private static PartSheet.Entry entry(Scd41Command command) {
        var access = new ArrayList<String>();
        if (command.argument() != Scd41Command.Argument.NONE) {
            access.add(command.argument() == Scd41Command.Argument.NEEDED ? "writes 1 word" : "may write 1 word");
        }
        if (command.answerWords() > 0) {
            access.add("reads " + command.answerWords() + (command.answerWords() == 1 ? " word" : " words"));
        }
        return new PartSheet.Entry(
                "command",
                "0x%04x".formatted(command.code()),
                command.name().toLowerCase(Locale.ROOT),
                access.isEmpty() ? "runs" : String.join(", ", access),
                (double) command.executionNanos() / SimTime.MILLISECOND,
                command.allowedWhileMeasuring() ? "also while measuring" : "");
    }

    private static List<PartSheet.Parameter> parameters() {
        var ideal = Scd41Part.ideal();
        return List.of(
                new PartSheet.Parameter("ageYears", ideal.ageYears(), "a", "age at the start, for the drift"),
                new PartSheet.Parameter(
                        "selfHeating", ideal.selfHeating(), "K", "above the air; the maker's default offset"),
                new PartSheet.Parameter("variant", ideal.variant(), "", "answer to variant; bits 15:12 tell the part"),
                new PartSheet.Parameter("noiseScale", 1, "", "0 for a part without noise"));
    }

    private static List<PartSheet.Fault> faults() {
        var faults = new ArrayList<>(BusFault.sheet());
        Scd41Quirks.presets()
                .forEach((name, quirk) -> faults.add(new PartSheet.Fault(
                        name,
                        "says 0x%04x when idle, 0x%04x when ready, %d after its self-test"
                                .formatted(quirk.idleWord(), quirk.readyWord(), quirk.selfTestWord()))));
        return faults;
    }
}
