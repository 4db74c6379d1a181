/** The MCAP container format, version 0, as far as a recording needs it; entry points
 * {@link org.twinrig.core.mcap.McapWriter} and {@link org.twinrig.core.mcap.McapReader}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.core.mcap;
