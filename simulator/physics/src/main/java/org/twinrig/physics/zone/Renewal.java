package org.twinrig.physics.zone;

/**
 * Balanced ventilation of a room: outside air is brought in, and as much mass of room air is taken out.
 *
 * @param room index of the room
 * @param inlet height of the inlet over its floor [m]
 * @param outlet height of the outlet [m]
 * @param governor sets the flow
 */
public record Renewal(int room, double inlet, double outlet, Governor governor) {}
