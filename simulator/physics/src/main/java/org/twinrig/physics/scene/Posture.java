package org.twinrig.physics.scene;

/** How a person holds themselves. */
public enum Posture {
    STANDING,
    /** With swinging arms and legs; see {@link Person#stride()}. */
    WALKING,
    /** On a chair, thighs level, forearms on a table or the thighs. */
    SITTING,
    /** On the back, stretched out, head in the direction of the heading. */
    LYING,
    /** On the floor as they fell: face down, one knee drawn up, one arm thrown forward. */
    FALLEN
}
