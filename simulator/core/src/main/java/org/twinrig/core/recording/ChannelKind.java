package org.twinrig.core.recording;

/** Truth and reading never mix: a detector sees {@link #READING} only. */
public enum ChannelKind {
    /** Ground truth of a plant; for labels, verdicts and plots. */
    TRUTH,
    /** What a sensor said. */
    READING,
    /** What the edge or a detector worked out of readings. */
    DERIVED,
    /** Traffic on a bus or line. */
    WIRE,
    /** What happened. */
    EVENT,
    /** What detectors reported. */
    ALARM
}
