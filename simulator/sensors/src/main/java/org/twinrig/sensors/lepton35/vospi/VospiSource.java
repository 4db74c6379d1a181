package org.twinrig.sensors.lepton35.vospi;

import org.jspecify.annotations.Nullable;

/** Where {@link VospiPort} has its video from. */
public interface VospiSource {
    /** The segment that is being offered at {@code timeNanos} [ns since start]; null while there is no video. */
    @Nullable
    Segment segmentAt(long timeNanos);

    /**
     * A quarter of a frame.
     *
     * @param index counts on, without a gap while there is video
     * @param startNanos when it begins to be offered; the next one takes its place [ns since start]
     * @param frame the frame it is part of
     * @param quarter which quarter of it, 0..3
     * @param tag its number in packet 20: {@code quarter + 1}, or 0 to have it thrown away
     */
    record Segment(long index, long startNanos, VospiFrame frame, int quarter, int tag) {}
}
