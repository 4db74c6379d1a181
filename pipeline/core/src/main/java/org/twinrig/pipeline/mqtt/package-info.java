/** A thin, bounded way to speak MQTT 5; entry point {@link org.twinrig.pipeline.mqtt.MqttLink}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.pipeline.mqtt;
