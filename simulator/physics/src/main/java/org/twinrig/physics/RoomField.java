package org.twinrig.physics;

/** A room as sensors see it: air everywhere, and a thermal scene. */
public interface RoomField extends AirField {
    /** The thermal scene at the time that the plant was advanced to. */
    ThermalScene thermalScene();
}
