package org.twinrig.load.mqtt;

import io.netty.handler.codec.mqtt.MqttMessage;
import org.twinrig.core.UserError;

/** Whose connection a {@link Session} is; called on its event loop. */
interface Owner {
    /** The broker has accepted the connection. */
    void up(Session session, Grant grant);

    /** It could not be opened. */
    void failed(UserError why);

    /** It was open, and it is gone without having been asked to. */
    void lost(String why);

    /** A packet that is not the connection's own affair. */
    void received(MqttMessage message);

    /** All that has come so far is handed over. */
    void pause();

    /** There is room to write again. */
    void writable();
}
