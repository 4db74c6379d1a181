package org.twinrig.load.mqtt;

import java.util.List;

/** The devices of a run, by number. */
public interface Fleet {
    /** The sources of device {@code index}, at least one; asked for once. */
    List<Feed> feeds(int index);

    /** MQTT client identifier of device {@code index}. */
    String clientId(int index);

    /** Topic filters under which everything that the fleet sends arrives. */
    List<String> filters();
}
