package org.twinrig.features.cli;

import org.twinrig.core.UserError;

/** Exit statuses of the command-line contract. */
public final class ExitStatus {
    /** Done and held. */
    public static final int DONE = 0;
    /** The verification failed or an expected alarm was missed. */
    public static final int FAILED = 1;
    /** Wrong usage or input. */
    public static final int WRONG_INPUT = UserError.WRONG_INPUT;
    /** Something the machine lacks, named with the remedy. */
    public static final int MACHINE_LACKS = UserError.MACHINE_LACKS;
    /** A fault of the program itself (the sysexits number EX_SOFTWARE). */
    public static final int FAULT = 70;
    /** Interrupted; what was recorded so far is intact. */
    public static final int INTERRUPTED = 130;

    private ExitStatus() {}
}
