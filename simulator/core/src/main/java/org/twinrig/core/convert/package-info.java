/** What firmware makes of readings before it sends them; entry point {@link org.twinrig.core.convert.Mq2Conversion}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.core.convert;
