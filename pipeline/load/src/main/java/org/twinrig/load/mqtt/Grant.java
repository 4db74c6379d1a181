package org.twinrig.load.mqtt;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;

/**
 * What a broker's CONNACK allows.
 *
 * @param receiveMaximum most messages without an acknowledgement
 * @param maximumPacket largest packet [byte]
 * @param maximumQos highest QoS
 * @param keepAliveSeconds longest silence of ours [s]
 */
record Grant(int receiveMaximum, int maximumPacket, int maximumQos, int keepAliveSeconds) {
    static Grant of(MqttProperties properties, int askedKeepAlive) {
        return new Grant(
                number(properties, MqttPropertyType.RECEIVE_MAXIMUM, 65_535),
                number(properties, MqttPropertyType.MAXIMUM_PACKET_SIZE, Integer.MAX_VALUE),
                number(properties, MqttPropertyType.MAXIMUM_QOS, 2),
                number(properties, MqttPropertyType.SERVER_KEEP_ALIVE, askedKeepAlive));
    }

    private static int number(MqttProperties properties, MqttPropertyType type, int otherwise) {
        return properties.getProperty(type.value()) instanceof IntegerProperty property ? property.value() : otherwise;
    }
}
