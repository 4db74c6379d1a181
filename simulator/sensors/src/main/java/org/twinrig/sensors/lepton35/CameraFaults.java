package org.twinrig.sensors.lepton35;

/** What can go wrong with a camera's shutter and lens, set from outside. */
public interface CameraFaults {
    /** Where a shutter is stuck. */
    enum Jam {
        /** It moves. */
        NONE,
        /** Open: there is no flat field, and the picture drifts with the focal plane. */
        OPEN,
        /** Closed: the picture is that of the shutter, as warm as the housing. */
        CLOSED
    }

    /** The shutter is stuck, or moves again. */
    void jam(Jam jam);

    /**
     * What is on the lens.
     *
     * @param film share of the radiation that a film of droplets takes [0..1]; 0 for a clean lens
     * @param covered whether something opaque is before it
     */
    void lens(double film, boolean covered);
}
