package org.twinrig.hil.capture;

import org.twinrig.core.recording.Sink;

/** Turns the bytes of one line into entries of a recording. */
public interface Intake {
    /** What is sent to the peer so that it begins; empty for one that speaks by itself. */
    byte[] opening();

    /** What is sent to the peer so that it ends; empty for one that does not listen. */
    byte[] closing();

    /** The recording has begun: entries go to {@code sink} from now on, up to {@code durationNanos} [ns]. */
    void into(Sink sink, long durationNanos);

    /** Takes the next {@code length} bytes, which came {@code nanos} after the capture began [ns]. */
    void accept(byte[] bytes, int length, long nanos);

    /** Whether {@code nanos} after the beginning [ns] all of the wanted duration is there. */
    boolean complete(long nanos);

    /** The line has fallen silent for good; writes what is still held. Returns the moment of the last entry [ns]. */
    long finish();

    /** What was found, lost and rejected so far. */
    CaptureCounts counts();

    /** What to check when bytes come and nothing can be read in them, for people. */
    String whatToCheck();
}
