package org.twinrig.physics.room;

import org.twinrig.physics.zone.BuildingSpec.Ramp;

/**
 * Heating and cooling of a room that hold its air between two temperatures as well as their power allows.
 *
 * @param heatTo what it is warmed to at least, over time [K]
 * @param coolTo what it is cooled to at most, over time [K]
 * @param heatPower [W]
 * @param coolPower [W]
 * @param radiant part of the heating that warms surfaces at once [0..1]
 */
public record Heating(Ramp heatTo, Ramp coolTo, double heatPower, double coolPower, double radiant) {}
