package org.twinrig.core.recording;

/** How a recording ends. */
public enum Ending {
    /** The run came to its end and all of it is there. */
    COMPLETE,
    /** The run was interrupted and closed in good order; all that came in is there. */
    INTERRUPTED,
    /** The end of the file is missing; what is there reaches up to the last whole chunk. */
    CUT_OFF
}
