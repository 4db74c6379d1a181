package org.twinrig.sensors.mls160a;

import java.util.Set;
import org.twinrig.sensors.SensorContract;
import org.twinrig.sensors.SensorType;

/** The MLS/160A keeps the contract of all sensors. */
class Mls160aContractTest extends SensorContract {
    @Override
    protected SensorType type() {
        return new Mls160aType();
    }

    @Override
    protected Set<String> clipsLow() {
        return Set.of("motion");
    }

    @Override
    protected Set<String> clipsHigh() {
        return Set.of("motion");
    }
}
