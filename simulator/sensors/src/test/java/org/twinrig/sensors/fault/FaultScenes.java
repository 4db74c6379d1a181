package org.twinrig.sensors.fault;

import java.util.ArrayList;
import org.twinrig.physics.ThermalScene;
import org.twinrig.sensors.Bench;

/** Scenes with contrast. */
final class FaultScenes {
    private FaultScenes() {}

    /** A room of 23 °C whose floor has 63 °C. */
    static ThermalScene hotFloor() {
        var even = Bench.evenScene(Bench.CALM_KELVIN);
        var faces = new ArrayList<>(even.faces());
        faces.set(ThermalScene.Surface.FLOOR.ordinal(), ThermalScene.Face.even(Bench.CALM_KELVIN + 40, 1));
        return new ThermalScene(
                even.length(),
                even.width(),
                even.height(),
                even.interfaceHeight(),
                even.upper(),
                even.lower(),
                even.ambient(),
                faces,
                even.panes(),
                even.patches(),
                even.bodies());
    }
}
