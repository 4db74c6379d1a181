/**
 * Hanwei MQ gas sensors: heated tin oxide whose resistance falls in reducing gases. One model, {@link
 * org.twinrig.sensors.mq.MqModel}; a further sensor of the family is one {@link org.twinrig.sensors.mq.MqSpec} in a type
 * such as {@link org.twinrig.sensors.mq.Mq2}.
 */
@org.jspecify.annotations.NullMarked
package org.twinrig.sensors.mq;
