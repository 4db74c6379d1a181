/** Reading and writing JSON payloads, with errors that say where; entry point
 * {@link org.twinrig.pipeline.payload.Json}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.pipeline.payload;
