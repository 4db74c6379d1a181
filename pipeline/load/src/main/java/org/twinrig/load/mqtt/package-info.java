/** Many MQTT 5 connections on a few event loops, with an open-loop schedule; entry point
 * {@link org.twinrig.load.mqtt.Generator}. */
@NullMarked
package org.twinrig.load.mqtt;

import org.jspecify.annotations.NullMarked;
