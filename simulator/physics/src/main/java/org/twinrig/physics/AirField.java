package org.twinrig.physics;

/** Where there is air that a sensor can be put into. */
public interface AirField {
    /** The air at {@code place}, at the time that the plant was advanced to. */
    AirState airAt(Point place);
}
