package org.twinrig.load.twin;

import java.util.Optional;
import org.twinrig.core.reading.Samples;
import org.twinrig.load.mqtt.Feed;
import org.twinrig.load.mqtt.Outgoing;
import org.twinrig.pipeline.gateway.BoardMessages;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.sensors.Sensor;

/**
 * One sensor of one device: each message is its next reading that holds a value. When messages are due less often than
 * the sensor reads, the readings between are taken and not sent; when they are due more often, the twin's time runs
 * ahead of the clock on the wall.
 */
final class SensorFeed implements Feed {
    private final Sensor sensor;
    private final Standpoint standpoint;
    private final BoardMessages messages;
    private final long stepNanos;
    private long readNanos;
    private long wantedNanos;

    /** {@code spacingNanos}: between two messages of this sensor [ns]; 0 for its own rate. */
    SensorFeed(Sensor sensor, Standpoint standpoint, BoardMessages messages, long spacingNanos) {
        this.sensor = sensor;
        this.standpoint = standpoint;
        this.messages = messages;
        this.stepNanos = Math.max(spacingNanos, nativePeriodNanos());
        this.readNanos = sensor.schedule().firstNanos() - nativePeriodNanos();
    }

    @Override
    public long nativePeriodNanos() {
        return sensor.schedule().periodNanos() / sensor.schedule().perPeriod();
    }

    @Override
    public void next(long number, long dueMicros, Outgoing out) {
        wantedNanos += stepNanos;
        Samples newest = read();
        while (readNanos + nativePeriodNanos() <= wantedNanos) {
            newest = read();
        }
        Optional<Message> message = messages.telemetry(sensor.channel(), newest);
        while (message.isEmpty()) { // a read that failed is done again, as a board does
            message = messages.telemetry(sensor.channel(), read());
        }
        TwinFleet.write(message.get(), number, dueMicros, out);
    }

    private Samples read() {
        readNanos += nativePeriodNanos();
        standpoint.advanceTo(readNanos);
        var reading = (Samples) sensor.read(readNanos);
        sensor.drainEvents();
        return reading;
    }
}
