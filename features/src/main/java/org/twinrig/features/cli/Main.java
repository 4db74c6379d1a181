package org.twinrig.features.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.twinrig.core.UserError;
import picocli.CommandLine;

/** The program's entry: reads the command, runs it, and turns every failure into a message and an exit status. */
public final class Main {
    private Main() {}

    /** Runs the command line and ends the process with its exit status. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        quietLibraries();
        System.exit(run(arguments));
    }

    /** Runs the command line and returns its exit status, for tests and for callers inside a process. */
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        var line = new CommandLine(new TwinRig());
        Parts.addTo(line);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setExpandAtFiles(false); // "--tags @hil" is a tag, also where there is a folder hil
        line.setParameterExceptionHandler(Main::wrongUsage);
        line.setExecutionExceptionHandler(Main::failed);
        return line;
    }

    private static int wrongUsage(CommandLine.ParameterException mistake, String[] arguments) {
        var line = mistake.getCommandLine();
        var err = line.getErr();
        err.println("twinrig: " + mistake.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(mistake, err);
        err.println("Try 'twinrig " + pathOf(line) + "--help'.");
        return ExitStatus.WRONG_INPUT;
    }

    private static String pathOf(CommandLine line) {
        String name = line.getCommandSpec().qualifiedName();
        return name.equals("twinrig") ? "" : name.substring("twinrig ".length()) + " ";
    }

    private static int failed(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (failure instanceof UserError mistake) {
            err.println("twinrig: " + mistake.getMessage());
            return mistake.exitStatus();
        }
        err.println("twinrig: a fault of TwinRig itself, not of your input; please report it with these lines:");
        failure.printStackTrace(err);
        return ExitStatus.FAULT;
    }

    private static void quietLibraries() {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        System.setProperty("org.slf4j.simpleLogger.log.org.apache.activemq", "off");
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        java.util.logging.LogManager.getLogManager().reset();
    }
}
