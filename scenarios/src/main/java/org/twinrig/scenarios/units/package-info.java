/** Quantities as people write them, at the border only; entry point {@link org.twinrig.scenarios.units.Quantity}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.scenarios.units;
