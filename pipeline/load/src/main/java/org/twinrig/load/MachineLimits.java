package org.twinrig.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.twinrig.core.UserError;

/**
 * What the machine grants a process that opens many connections.
 *
 * @param openFiles most files and sockets open at once; the JVM has raised its soft limit to the hard one
 * @param ports ephemeral TCP ports of one source address towards one destination
 */
public record MachineLimits(long openFiles, int ports) {
    private static final Path LIMITS = Path.of("/proc/self/limits");
    private static final Path PORTS = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
    private static final int OWN_FILES = 500; // jars, libraries, pipes, recording, event loops
    private static final int USUAL_PORTS = 28_232; // Linux: 32768 to 60999

    /** The limits of this process; where they cannot be read, files count as unlimited. */
    public static MachineLimits read() {
        return new MachineLimits(readOpenFiles(), readPorts());
    }

    /** Refuses more {@code connections} than this process can open. */
    public void require(int connections) {
        if (connections + (long) OWN_FILES > openFiles) {
            throw new UserError(
                    ("--devices %d needs as many connections, and this process may open %d files, of which about %d are"
                                    + " needed otherwise. Take at most %d devices, or raise the limit (as root: \"ulimit"
                                    + " -n %d\" before the start, or LimitNOFILE= of the service, or \"* hard nofile %5$d\""
                                    + " in /etc/security/limits.conf), or spread the devices over several machines.")
                            .formatted(
                                    connections,
                                    openFiles,
                                    OWN_FILES,
                                    Math.max(0, openFiles - OWN_FILES),
                                    connections + 2 * OWN_FILES),
                    UserError.MACHINE_LACKS);
        }
    }

    private static long readOpenFiles() {
        try {
            for (String line : Files.readAllLines(LIMITS)) {
                if (line.startsWith("Max open files")) {
                    String soft =
                            line.substring("Max open files".length()).strip().split("\\s+", 2)[0];
                    return soft.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(soft);
                }
            }
        } catch (IOException | NumberFormatException e) {
            // not Linux, or a Linux without it: the operating system will tell when it is too much
        }
        return Long.MAX_VALUE;
    }

    private static int readPorts() {
        try {
            String[] range = Files.readString(PORTS).strip().split("\\s+", 2);
            return Math.max(1, Integer.parseInt(range[1]) - Integer.parseInt(range[0]) + 1);
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return USUAL_PORTS;
        }
    }
}
