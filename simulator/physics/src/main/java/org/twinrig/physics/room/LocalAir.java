package org.twinrig.physics.room;

import org.twinrig.physics.AirState;
import org.twinrig.physics.Point;
import org.twinrig.physics.zone.LocalGas;
import org.twinrig.physics.zone.Mixture;

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
        double above = layers.smokeDensity(true);
        double below = layers.smokeDensity(false);
        double density = Mixture.density(pressure, temperature);
        return new AirState(
                temperature,
                pressure,
                Math.min(1, Math.max(0, humidity)),
                moles(layers, upper, Mixture.CO2),
                moles(layers, upper, Mixture.CO),
                moles(layers, upper, Mixture.FUEL),
                moles(layers, upper, Mixture.VAPOUR),
                below + upper * (above - below) + density * gas.carried(Mixture.SMOKE),
                gas.speed());
    }

    private double moles(org.twinrig.physics.zone.RoomView layers, double upper, int k) {
        double below = layers.moleFraction(false, k);
        double more = gas.carried(k) * Mixture.AIR / Mixture.molarMass(k);
        return below + upper * (layers.moleFraction(true, k) - below) + more;
    }
}
