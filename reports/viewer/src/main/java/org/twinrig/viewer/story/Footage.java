package org.twinrig.viewer.story;

import java.util.Optional;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Channel;

/** The bulky part of a recording, fetched when it is looked at. */
public interface Footage extends AutoCloseable {
    /** The camera's last frame at or before this moment [ns since start]; empty if there is none. */
    Optional<ThermalFrame> frame(Channel camera, long nanos);

    /** Up to {@code samples} six-axis samples that end at this moment [ns since start]. */
    Stretch vibration(Channel accelerometer, long nanos, int samples);

    /** Releases what is held. */
    @Override
    void close();
}
