/** Episodes for training and for load: scenarios drawn from a seed, with their labels; entry point
 * {@link org.twinrig.scenarios.synthesis.Variations}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.scenarios.synthesis;
