package org.twinrig.load.twin;

import org.twinrig.physics.AirState;
import org.twinrig.physics.Point;
import org.twinrig.physics.RoomField;
import org.twinrig.physics.ThermalScene;

/** What one device sees of a {@link RecordedAir}: its own moment of it. */
final class Standpoint implements RoomField {
    private final RecordedAir air;
    private final long offsetNanos;
    private long nowNanos;

    /** Looks at {@code air}, {@code offsetNanos} ahead of the device's own time. */
    Standpoint(RecordedAir air, long offsetNanos) {
        this.air = air;
        this.offsetNanos = offsetNanos;
    }

    void advanceTo(long timeNanos) {
        nowNanos = timeNanos;
    }

    @Override
    public AirState airAt(Point place) {
        return air.at(nowNanos + offsetNanos);
    }

    @Override
    public ThermalScene thermalScene() {
        throw new UnsupportedOperationException("no camera looks at recorded air");
    }
}
