/** Fuels, fires and the plumes above them; entry points {@link org.twinrig.physics.fire.FireSpec} and
 * {@link org.twinrig.physics.fire.Fuels}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.physics.fire;
