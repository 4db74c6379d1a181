/** Seeded, counter-based randomness; entry point {@link org.twinrig.core.random.RandomStreams}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.core.random;
