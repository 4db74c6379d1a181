package org.twinrig.core;

/**
 * Something that the user of the tool can mend: a wrong file, option, unit or message. The message says where, what
 * was found, what was expected and what to do; the command line prints it without a stack trace and exits with
 * {@link #exitStatus()}.
 */
public class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Exit status for wrong usage or input. */
    public static final int WRONG_INPUT = 2;
    /** Exit status for something that the machine lacks: a port, a broker, disk space. */
    public static final int MACHINE_LACKS = 3;

    private final int exitStatus;

    /** A mistake in usage or input. */
    public UserError(String message) {
        this(message, WRONG_INPUT);
    }

    /** A mistake with this exit status of the command-line contract. */
    public UserError(String message, int exitStatus) {
        super(message);
        this.exitStatus = exitStatus;
    }

    /** Exit status of the command line [2 or 3]. */
    public int exitStatus() {
        return exitStatus;
    }
}
