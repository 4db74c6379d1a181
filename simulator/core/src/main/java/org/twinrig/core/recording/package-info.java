/** The recording: the only place where the parts of TwinRig meet. Entry points
 * {@link org.twinrig.core.recording.Sink} and {@link org.twinrig.core.recording.Channel}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.core.recording;
