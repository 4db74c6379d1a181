package org.twinrig.physics;

/** A room as sensors see it: air everywhere, a thermal scene, and light. */
public interface RoomField extends AirField {
    /** The thermal scene at the time that the plant was advanced to. */
    ThermalScene thermalScene();

    /** Illuminance at {@code place} [lx], at the time that the plant was advanced to; dark where nothing tells of light. */
    default double illuminanceAt(Point place) {
        return 0;
    }
}
