package org.twinrig.physics;

/** A mains circuit that a power meter sits in. */
public interface CircuitField {
    /** The circuit at the time that the plant was advanced to. */
    CircuitState circuitNow();
}
