/** The closed vocabulary of the features: one method a step, one wording each. */
@org.jspecify.annotations.NullMarked
package org.twinrig.features.steps;
