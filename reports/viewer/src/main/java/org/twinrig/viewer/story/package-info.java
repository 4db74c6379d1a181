/** What a recording tells, ready to be drawn at any moment; entry point {@link org.twinrig.viewer.story.Story}. */
@NullMarked
package org.twinrig.viewer.story;

import org.jspecify.annotations.NullMarked;
