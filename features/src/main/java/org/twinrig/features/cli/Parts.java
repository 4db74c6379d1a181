package org.twinrig.features.cli;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.twinrig.core.UserError;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Puts the commands together: the built-in ones, those of installed parts, and a signpost for absent parts. */
final class Parts {
    /** Commands of the contract that belong to parts of their own: command to what brings it. */
    private static final Map<String, String> OPTIONAL = new TreeMap<>(Map.of(
            "hil", "the rig (hil/)",
            "view", "the viewer (reports/viewer)",
            "load", "the load generator (pipeline/load)",
            "validate", "the validation (reports/validation)",
            "tune", "the detectors' tuning (pipeline/detect)",
            "export", "the detectors' export (pipeline/detect)"));

    private Parts() {}

    static void addTo(CommandLine line) {
        for (Object command : List.of(
                new VerifyCommand(),
                new RunCommand(),
                new ReplayCommand(),
                new SynthCommand(),
                new TrainCommand(),
                new EvaluateCommand(),
                new ReportCommand(),
                new ListCommand(),
                new SensorCommand())) {
            line.addSubcommand(command);
        }
        var absent = new TreeMap<>(OPTIONAL);
        for (CommandPart part : ServiceLoader.load(CommandPart.class)) {
            addInstalled(line, part, absent);
        }
        absent.forEach((name, part) ->
                line.addSubcommand(name, new CommandLine(new Signpost(name, part)).setUnmatchedArgumentsAllowed(true)));
    }

    /** A part's command is always here; what it commands may be left out of an installation. */
    private static void addInstalled(CommandLine line, CommandPart part, Map<String, String> absent) {
        try {
            line.addSubcommand(part.name(), part.command());
            absent.remove(part.name());
        } catch (LinkageError notInstalled) {
            System.getLogger("org.twinrig.features").log(System.Logger.Level.DEBUG, part.name(), notInstalled);
        }
    }

    /** Says that a part is not installed and how to get it. */
    @Command(hidden = true)
    static final class Signpost implements Callable<Integer> {
        private final String name;
        private final String part;

        Signpost(String name, String part) {
            this.name = name;
            this.part = part;
        }

        @Override
        public Integer call() {
            throw new UserError(
                    "'" + name + "' is a command of " + part + ", which is not part of this installation; install a "
                            + "TwinRig version that has it, or build it from a checkout that contains the folder",
                    UserError.MACHINE_LACKS);
        }
    }
}
