/** The edge: turns readings into the messages that boards of this kind send; entry point
 * {@link org.twinrig.pipeline.gateway.Gateway}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.pipeline.gateway;
