package org.twinrig.physics.scene;

import org.twinrig.physics.Point;

/**
 * A person at one moment.
 *
 * @param place what they stand or lie on, under the middle of the hips [m]; under the chair of who sits
 * @param heading direction that they face, or in which the head of who lies points; 0 along x, counted to y [rad]
 * @param posture how they hold themselves
 * @param stature their height when they stand up straight [m]
 * @param stride where they are in a double step [rad]; of who has fallen: its sine tells which side is drawn up
 */
public record Person(Point place, double heading, Posture posture, double stature, double stride) {
    /** Mean of adults [m]. */
    public static final double ADULT = 1.72;

    /** An adult at {@code place}, facing {@code heading} [rad]. */
    public static Person adult(Point place, double heading, Posture posture) {
        return new Person(place, heading, posture, ADULT, 0);
    }
}
