package org.twinrig.sensors.lepton35.cci;

/** The camera behind {@link CciPort}. Times never run backwards [ns since start]. */
public interface CciCamera {
    /** Whether the camera acknowledges its address. */
    boolean answers(long timeNanos);

    /** Whether it has booted. */
    boolean booted(long timeNanos);

    /** The power register was written: a camera that is off starts. */
    void wake(long timeNanos);

    /**
     * Carries out a command.
     *
     * @param command module, identity and type, as written to the command register
     * @param length words that the host announced
     * @param data what the host wrote, {@code length} words as far as there is room for them
     */
    Reply execute(long timeNanos, int command, int length, int[] data);

    /**
     * The outcome of a command.
     *
     * @param error how it ended
     * @param words what it says; empty unless something was read
     * @param busyNanos how long the camera is busy with it [ns]
     */
    record Reply(CciError error, int[] words, long busyNanos) {}
}
