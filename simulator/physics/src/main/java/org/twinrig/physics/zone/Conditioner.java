package org.twinrig.physics.zone;

/**
 * Heating and cooling that hold a room between two temperatures of its air, as well as their power allows.
 *
 * @param room index of the room
 * @param heatTo what it is warmed to at least, over time [K]; 0 for not
 * @param coolTo what it is cooled to at most, over time [K]; very high for not
 * @param heatPower most that it can give [W]
 * @param coolPower most that it can take [W]
 * @param convective part that goes to the air at once; the rest is radiant [0..1]
 */
public record Conditioner(
        int room,
        BuildingSpec.Ramp heatTo,
        BuildingSpec.Ramp coolTo,
        double heatPower,
        double coolPower,
        double convective) {}
