package org.twinrig.physics.room;

import org.twinrig.core.reading.SampleSchema;
import org.twinrig.physics.AirState;
import org.twinrig.physics.Plant;
import org.twinrig.physics.Point;
import org.twinrig.physics.SmokeOptics;

/** The air at one point of a room as ground truth, as an ideal instrument there would tell it. */
public final class Probe implements Plant {
    private static final SampleSchema SCHEMA = SampleSchema.of(
            "ProbeTruth",
            "tempC",
            "°C",
            "humidityPct",
            "%",
            "co2Ppm",
            "ppm",
            "coPpm",
            "ppm",
            "gasPpm",
            "ppm",
            "vapourPpm",
            "ppm",
            "methanePpm",
            "ppm",
            "hydrogenPpm",
            "ppm",
            "smokeMgm3",
            "mg/m³",
            "obscurationDbm",
            "dB/m",
            "obscurationPctFt",
            "%/ft",
            "ionisationY",
            "-",
            "speedMs",
            "m/s");

    private final String name;
    private final RoomPlant room;
    private final Point at;

    /** A probe called {@code name} at {@code at} in {@code room}. */
    public Probe(String name, RoomPlant room, Point at) {
        this.name = name;
        this.room = room;
        this.at = at;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String type() {
        return "probe";
    }

    @Override
    public void advanceTo(long timeNanos) {
        room.advanceTo(timeNanos);
    }

    @Override
    public SampleSchema truthSchema() {
        return SCHEMA;
    }

    @Override
    public double[] truth() {
        AirState air = room.airAt(at);
        return new double[] {
            air.temperature() - 273.15,
            100 * air.relativeHumidity(),
            1e6 * air.co2(),
            1e6 * air.co(),
            1e6 * air.combustible(),
            1e6 * air.alcohol(),
            1e6 * air.methane(),
            1e6 * air.hydrogen(),
            1e6 * air.smokeDensity(),
            SmokeOptics.decibels(air.aerosol().extinction()),
            SmokeOptics.percentPerFoot(air.aerosol().extinction()),
            air.aerosol().ionisation(),
            air.speed()
        };
    }
}
