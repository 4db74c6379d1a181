/** The viewer: a recording, played back in front of people. */
@NullMarked
package org.twinrig.viewer;

import org.jspecify.annotations.NullMarked;
