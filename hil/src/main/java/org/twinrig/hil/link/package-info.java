/** The conversation with a device: who it is, what may be sent when, and what comes back. */
@NullMarked
package org.twinrig.hil.link;

import org.jspecify.annotations.NullMarked;
