/** The load generator: fleets of twin-driven devices against a broker, and what they measured. */
@NullMarked
package org.twinrig.load;

import org.jspecify.annotations.NullMarked;
