package org.twinrig.detect;

/** State of a fan; the order is that of the class codes 0, 1, 2 of the system served. */
public enum FanState {
    /** Turns as it should. */
    RUNNING,
    /** Stands still. */
    STOPPED,
    /** Turns or is shaken in a way that needs a look. */
    FAULT;

    /** Class code: 0 running, 1 stopped, 2 fault. */
    public int code() {
        return ordinal();
    }

    /** The state with this class code, 0 to 2. */
    public static FanState of(int code) {
        return values()[code];
    }
}
