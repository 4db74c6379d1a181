/** The embedded MQTT 5 broker; entry point {@link org.twinrig.pipeline.broker.MqttBroker}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.pipeline.broker;
