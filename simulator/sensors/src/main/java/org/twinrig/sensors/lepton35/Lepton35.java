package org.twinrig.sensors.lepton35;

import java.util.List;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.Event;
import org.twinrig.sensors.Sensor;

/** One camera's readings: radiometric frames. */
final class Lepton35 implements Sensor, CameraFaults {
    private final Channel channel;
    private final LeptonSignal signal;

    Lepton35(LeptonSignal signal) {
        this.channel = Channel.reading(
                signal.device(),
                "lepton35",
                new Content.Thermal(Camera.WIDTH, Camera.HEIGHT, FrameClock.FRAMES_PER_SECOND));
        this.signal = signal;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Schedule schedule() {
        return FrameClock.schedule();
    }

    @Override
    public Reading read(long timeNanos) {
        return new ThermalFrame(timeNanos, Camera.WIDTH, Camera.HEIGHT, signal.frame(timeNanos));
    }

    @Override
    public void jam(Jam jam) {
        signal.shutter().jam(jam == Jam.OPEN);
        signal.cover(jam == Jam.CLOSED);
    }

    @Override
    public void lens(double film, boolean covered) {
        signal.lens().set(film, covered);
    }

    @Override
    public List<Event> drainEvents() {
        return signal.drainEvents();
    }
}
