/** The pipeline: gateway, MQTT 5 broker, rules, functions, stores and alarms; entry points
 * {@link org.twinrig.pipeline.CloudSession} for one run and {@link org.twinrig.pipeline.CloudHost} for several. */
@org.jspecify.annotations.NullMarked
package org.twinrig.pipeline;
