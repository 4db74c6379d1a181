package org.twinrig.features.cli.resd;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code twinrig resd}: stimulus of firmware emulators. */
@Command(
        name = "resd",
        mixinStandardHelpOptions = true,
        description = {
            "Readings as RESD, the sensor stimulus of the firmware emulator Renode, and back.",
            "RESD's own types are used for temperature, humidity, acceleration, angular rate,",
            "voltage, pressure and light; CO2, resistances, images and other numbers have",
            "custom types (0xF001 to 0xF004, see simulator/sensors/README.md)."
        },
        subcommands = {ExportCommand.class, ImportCommand.class},
        footer = {
            "",
            "Examples:",
            "  twinrig resd export out/run/kettle/run.mcap --device hall-1 --out hall-1.resd",
            "  twinrig resd import hall-1.resd --out out/hall-1"
        })
final class ResdCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create(); // picocli puts the real one here

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "export or import? " + String.join(", ", spec.subcommands().keySet()));
    }
}
