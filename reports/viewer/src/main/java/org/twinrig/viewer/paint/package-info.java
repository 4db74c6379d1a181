/** What is drawn: one painter a panel, all on canvases, in the colours of the report pages. */
@NullMarked
package org.twinrig.viewer.paint;

import org.jspecify.annotations.NullMarked;
