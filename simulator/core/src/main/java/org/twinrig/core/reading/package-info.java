/** What sensors (and the truth) say, with units; entry point {@link org.twinrig.core.reading.Reading}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.core.reading;
