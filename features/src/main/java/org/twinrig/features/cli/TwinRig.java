package org.twinrig.features.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root command; says what there is when nothing is asked for. */
@Command(
        name = "twinrig",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Plays simulated rooms, fires and fans into sensors, clouds and detectors, and verifies them.",
        footer = {
            "",
            "Examples:",
            "  twinrig verify                          verify everything, leave out/verify/report.html",
            "  twinrig run waste-basket-fire           run one scenario through the embedded cloud",
            "  twinrig list scenarios                  what can be run"
        })
public final class TwinRig implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create(); // picocli puts the real one here

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "which command? " + commands());
    }

    private String commands() {
        return String.join(", ", spec.subcommands().keySet());
    }
}
