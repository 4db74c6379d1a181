package org.twinrig.physics.room;

import org.twinrig.physics.Aerosol;
import org.twinrig.physics.AirState;
import org.twinrig.physics.Point;
import org.twinrig.physics.zone.LocalGas;
import org.twinrig.physics.zone.Mixture;
import org.twinrig.physics.zone.RoomView;

/**
 * The air at one place of a room: the layer of its height, and where a plume or the jet under the ceiling passes, what it
 * carries.
 *
 * <p>Not modelled: breath and steam close to their source, dead corners.
 */
final class LocalAir {
    private final House house;
    private final int room;
    private final LocalGas gas;

    LocalAir(House house, int room) {
        this.house = house;
        this.room = room;
        this.gas = new LocalGas(house.building);
    }

    /** The air at {@code place}. */
    AirState at(Point place) {
        var layers = house.building.room(room);
        gas.at(room, place.x(), place.y(), place.z());
        double upper = gas.upperPart();
        double temperature = gas.temperature();
        double pressure = layers.pressure();
        double water = moles(layers, upper, Mixture.WATER);
        double humidity = water * pressure / Mixture.saturationPressure(temperature);
        return new AirState(
                temperature,
                pressure,
                Math.min(1, Math.max(0, humidity)),
                moles(layers, upper, Mixture.CO2),
                moles(layers, upper, Mixture.CO),
                moles(layers, upper, Mixture.FUEL),
                moles(layers, upper, Mixture.VAPOUR),
                moles(layers, upper, Mixture.METHANE),
                moles(layers, upper, Mixture.HYDROGEN),
                aerosol(layers, upper, Mixture.density(pressure, temperature)),
                gas.speed());
    }

    private Aerosol aerosol(RoomView layers, double upper, double density) {
        return new Aerosol(
                floats(layers, upper, density, Mixture.SMOKE),
                floats(layers, upper, density, Mixture.HAZE),
                floats(layers, upper, density, Mixture.DROPLETS),
                floats(layers, upper, density, Mixture.DUST),
                floats(layers, upper, density, Mixture.IONISATION));
    }

    private double floats(RoomView layers, double upper, double density, int k) {
        double below = layers.density(false, k);
        return below + upper * (layers.density(true, k) - below) + density * gas.carried(k);
    }

    private double moles(RoomView layers, double upper, int k) {
        double below = layers.moleFraction(false, k);
        double more = gas.carried(k) * Mixture.AIR / Mixture.molarMass(k);
        return below + upper * (layers.moleFraction(true, k) - below) + more;
    }
}
