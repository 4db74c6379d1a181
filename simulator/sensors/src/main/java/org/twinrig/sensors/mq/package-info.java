/**
 * Hanwei MQ gas sensors: heated tin oxide whose resistance falls in reducing gases. One model, {@link
 * org.twinrig.sensors.mq.MqModel}. A sensor whose data sheet has been read off curve by curve is one {@link
 * org.twinrig.sensors.mq.MqSpec} in a type such as {@link org.twinrig.sensors.mq.Mq2}; one of which only the drivers' laws
 * are known is an entry of {@link org.twinrig.sensors.mq.MqFamily}.
 */
@org.jspecify.annotations.NullMarked
package org.twinrig.sensors.mq;
