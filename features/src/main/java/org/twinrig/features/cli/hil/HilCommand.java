package org.twinrig.features.cli.hil;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code twinrig hil}: real hardware, or a virtual stand-in, on a serial line. */
@Command(
        name = "hil",
        mixinStandardHelpOptions = true,
        description = "The rig: plays scenarios into hardware on a serial line, and takes in what it answers.",
        subcommands = {
            PortsCommand.class,
            VirtualCommand.class,
            PlayCommand.class,
            CaptureCommand.class,
            SelfTestCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  twinrig hil ports                       what can be connected",
            "  twinrig hil virtual                     a pair of ports without any hardware",
            "  twinrig hil selftest                    what a line on this machine is good for"
        })
final class HilCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create(); // picocli puts the real one here

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "what shall the rig do? " + String.join(", ", spec.subcommands().keySet()));
    }
}
