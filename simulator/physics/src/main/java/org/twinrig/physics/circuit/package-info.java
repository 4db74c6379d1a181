/** Mains circuits and what draws power from them; entry point {@link org.twinrig.physics.circuit.Circuit}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.physics.circuit;
