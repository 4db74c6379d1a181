package org.twinrig.sensors.fault;

import org.twinrig.physics.Aerosol;
import org.twinrig.physics.AirState;
import org.twinrig.physics.Point;
import org.twinrig.physics.RoomField;
import org.twinrig.physics.ThermalScene;

/**
 * The air as a poisoned gas element feels it: a share of each gas. What silicones or lead leave on tin oxide covers
 * sites at which gases would react; that the rest answers as before, so that a share of the sites is worth the same
 * share of the gas, is ours [A]. Carbon dioxide counts above the 400 ppm of clean air.
 */
final class PoisonedAir implements RoomField {
    private static final double CLEAN_CO2 = 400e-6; // [mol/mol] as in the curves of the MQ parts

    private final RoomField room;
    private double sensitivity = 1;

    PoisonedAir(RoomField room) {
        this.room = room;
    }

    /** Sets what is left of its sensitivity [0..1]. */
    void setSensitivity(double left) {
        sensitivity = left;
    }

    @Override
    public AirState airAt(Point place) {
        var air = room.airAt(place);
        if (sensitivity == 1) {
            return air;
        }
        var floating = air.aerosol();
        return new AirState(
                air.temperature(),
                air.pressure(),
                air.relativeHumidity(),
                Math.min(air.co2(), CLEAN_CO2) + sensitivity * Math.max(0, air.co2() - CLEAN_CO2),
                sensitivity * air.co(),
                sensitivity * air.combustible(),
                sensitivity * air.alcohol(),
                sensitivity * air.methane(),
                sensitivity * air.hydrogen(),
                new Aerosol(sensitivity * floating.soot(), sensitivity * floating.haze(), 0, 0, 0),
                air.speed());
    }

    @Override
    public ThermalScene thermalScene() {
        return room.thermalScene();
    }

    @Override
    public double illuminanceAt(Point place) {
        return room.illuminanceAt(place);
    }
}
