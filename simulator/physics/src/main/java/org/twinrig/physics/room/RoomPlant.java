package org.twinrig.physics.room;

import java.util.List;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.recording.Event;
import org.twinrig.physics.AirState;
import org.twinrig.physics.Plant;
import org.twinrig.physics.Point;
import org.twinrig.physics.RoomField;
import org.twinrig.physics.ThermalScene;

/** A room as two zones. */
public final class RoomPlant implements Plant, RoomField {
    private static final SampleSchema SCHEMA = SampleSchema.of(
            "RoomTruth",
            "upperTempC",
            "°C",
            "lowerTempC",
            "°C",
            "interfaceM",
            "m",
            "upperCo2Ppm",
            "ppm",
            "lowerCo2Ppm",
            "ppm",
            "upperCoPpm",
            "ppm",
            "lowerCoPpm",
            "ppm",
            "upperSmokeGm3",
            "g/m³",
            "lowerSmokeGm3",
            "g/m³",
            "humidityPct",
            "%",
            "hrrKw",
            "kW",
            "pressurePa",
            "Pa",
            "o2UpperPct",
            "%",
            "people",
            "-");

    private final RoomSpec spec;

    /** The room of this {@code spec}; what is left to chance is drawn from {@code random}. */
    public RoomPlant(RoomSpec spec, RandomStreams random) {
        this.spec = spec;
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public String type() {
        return "room";
    }

    @Override
    public void advanceTo(long timeNanos) {}

    @Override
    public SampleSchema truthSchema() {
        return SCHEMA;
    }

    @Override
    public double[] truth() {
        return new double[SCHEMA.fields().size()];
    }

    @Override
    public List<Event> drainEvents() {
        return List.of();
    }

    @Override
    public AirState airAt(Point place) {
        var air = spec.inside();
        return new AirState(air.temperature(), spec.pressure(), air.relativeHumidity(), air.co2(), 0, 0, 0, 0, 0.1);
    }

    @Override
    public ThermalScene thermalScene() {
        double t = spec.inside().temperature();
        return new ThermalScene(
                spec.length(),
                spec.width(),
                spec.height(),
                t,
                t,
                t,
                t,
                spec.height(),
                0.92,
                t,
                t,
                0,
                List.of(),
                List.of());
    }
}
