package org.twinrig.physics.room;

import org.twinrig.core.reading.SampleSchema;
import org.twinrig.physics.Plant;

/** One ventilator of a room as a plant of its own: speed, flow and electric power. It moves on with its room. */
public final class VentilatorPlant implements Plant {
    private static final SampleSchema SCHEMA =
            SampleSchema.of("VentilatorTruth", "speedRpm", "rpm", "flowM3h", "m³/h", "powerW", "W");
    private static final double PER_MINUTE = 60;
    private static final double PER_HOUR = 3600;

    private final RoomPlant room;
    private final VentilatorSpec spec;
    private final int index;

    VentilatorPlant(RoomPlant room, VentilatorSpec spec, int index) {
        this.room = room;
        this.spec = spec;
        this.index = index;
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public String type() {
        return "ventilator";
    }

    @Override
    public void advanceTo(long timeNanos) {
        room.advanceTo(timeNanos);
    }

    /** Electric power at the time that the room was advanced to [W]; without mains nothing is drawn. */
    public double power() {
        return spec.powered(room.timeNanos()) ? spec.laws().power(room.ventilatorSpeed(index)) : 0;
    }

    @Override
    public SampleSchema truthSchema() {
        return SCHEMA;
    }

    @Override
    public double[] truth() {
        double x = room.ventilatorSpeed(index);
        return new double[] {
            PER_MINUTE * spec.laws().speed() * x, PER_HOUR * spec.laws().flow(x), power()
        };
    }
}
