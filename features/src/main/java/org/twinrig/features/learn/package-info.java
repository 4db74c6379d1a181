/** From episodes of the twin to rows that detectors learn from; entry point
 * {@link org.twinrig.features.learn.EpisodeRows}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.features.learn;
