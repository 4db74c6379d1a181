/** What comes in on a port becomes a recording; entry point {@link org.twinrig.hil.capture.Capture}. */
@NullMarked
package org.twinrig.hil.capture;

import org.jspecify.annotations.NullMarked;
