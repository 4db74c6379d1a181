package org.twinrig.sensors.lepton35;

import org.twinrig.core.time.SimTime;
import org.twinrig.sensors.Sensor;

/**
 * When frames and segments are due: 877 unique frames in 100 s, twelve segments in each, of which the first four carry it.
 * The data sheet rounds the rates to 106 Hz of segments, 26.4 Hz of frames and 8.8 Hz of unique ones.
 */
final class FrameClock {
    /** Unique frames per second: one in three of the frame clock [Hz]. */
    static final double FRAMES_PER_SECOND = 8.77;
    /** Segments from one unique frame to the next. */
    static final int SEGMENTS = 12;
    /** Of the frame clock, three times as fast as unique frames [ns]. */
    static final double FULL_FRAME = 1e9 / (3 * FRAMES_PER_SECOND);

    private static final long PERIOD = 100 * SimTime.SECOND; // 877 frames fall in it exactly
    private static final long FRAMES = 877;
    private static final long START_UP_FRAMES = 8; // the first whole frame after the first flat field
    private static final long FIRST = START_UP_FRAMES * PERIOD / FRAMES; // [ns]

    private FrameClock() {}

    /** The same as a sensor's schedule. */
    static Sensor.Schedule schedule() {
        return new Sensor.Schedule(FIRST, PERIOD, FRAMES);
    }

    /** Moment of unique frame {@code frame}, 0 is the first [ns]. */
    static long due(long frame) {
        return FIRST + frame / FRAMES * PERIOD + frame % FRAMES * PERIOD / FRAMES;
    }

    /** Number of the last frame that was due at {@code timeNanos}; −1 before the first. */
    static long frameAt(long timeNanos) {
        long since = timeNanos - FIRST;
        if (since < 0) {
            return -1;
        }
        long frame = since / PERIOD * FRAMES + since % PERIOD * FRAMES / PERIOD;
        return due(frame + 1) <= timeNanos ? frame + 1 : frame;
    }

    /** Moment of segment {@code segment} (0..11) of {@code frame} [ns]. */
    static long due(long frame, int segment) {
        long start = due(frame);
        return start + (due(frame + 1) - start) * segment / SEGMENTS;
    }

    /** Which segment of {@code frame}, the last one due, is offered at {@code timeNanos}. */
    static int segmentAt(long frame, long timeNanos) {
        int segment = SEGMENTS - 1;
        while (segment > 0 && due(frame, segment) > timeNanos) {
            segment--;
        }
        return segment;
    }
}
