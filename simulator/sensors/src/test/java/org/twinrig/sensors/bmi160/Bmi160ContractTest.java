package org.twinrig.sensors.bmi160;

import java.util.Set;
import org.twinrig.sensors.SensorContract;
import org.twinrig.sensors.SensorType;

/** The BMI160 keeps the contract of all sensors. */
class Bmi160ContractTest extends SensorContract {
    @Override
    protected SensorType type() {
        return new Bmi160Type();
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
