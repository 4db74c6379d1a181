package org.twinrig.sensors.iepe100;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.SensorContract;
import org.twinrig.sensors.SensorType;

/** The accelerometer keeps the contract of all sensors. */
class Iepe100ContractTest extends SensorContract {
    @Override
    protected SensorType type() {
        return new Iepe100();
    }

    @Override
    protected List<Bench> extremes() {
        var bench = new Bench();
        bench.motion = (t, six) -> Arrays.fill(six, 5_000 * Math.signum(StrictMath.sin(2 * Math.PI * 20 * t)));
        return List.of(bench);
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
