/** Everyday things that a fire detector must not take for a fire: what they give off, and how they look. */
@org.jspecify.annotations.NullMarked
package org.twinrig.physics.things;
