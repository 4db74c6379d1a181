package org.twinrig.sensors.lepton35;

import java.util.List;
import java.util.Set;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.SensorContract;
import org.twinrig.sensors.SensorType;
import org.twinrig.sensors.SensorType.Quantity;

/** The Lepton keeps the contract of all sensors. */
class Lepton35ContractTest extends SensorContract {
    @Override
    protected SensorType type() {
        return new Lepton35Type();
    }

    @Override
    protected double settledWithin(Quantity quantity) {
        return 0.5; // up to 1.5 K of the focal plane at 0.1 K/K (one sigma), doubled, and rounded up
    }

    @Override
    protected List<Bench> extremes() {
        var extremes = super.extremes();
        // Behind a window: in air as extreme as the scene the shutter would be locked, and with it the automatic gain.
        extremes.forEach(bench -> bench.air = Bench.CALM_AIR);
        return extremes;
    }

    @Override
    protected Set<String> clipsLow() {
        return Set.of("image");
    }

    @Override
    protected Set<String> clipsHigh() {
        return Set.of("image");
    }
}
