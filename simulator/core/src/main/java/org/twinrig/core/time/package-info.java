/** Simulated time and the order of events; entry points {@link org.twinrig.core.time.SimTime} and
 * {@link org.twinrig.core.time.Timeline}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.core.time;
