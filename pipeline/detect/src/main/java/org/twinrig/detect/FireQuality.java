package org.twinrig.detect;

/** What is doubtful or remarkable about the latest {@link FireFeatures}; the limits are those of the system served. */
public enum FireQuality {
    /** A pixel is outside −50 °C to 150 °C. */
    TEMPERATURE_OUT_OF_RANGE,
    /** The CO2 value is outside 300 ppm to 5000 ppm. */
    CO2_OUT_OF_RANGE,
    /** CO2 is at or above 675 ppm, 1.5 × the usual 450 ppm. */
    CO2_MEDIUM,
    /** CO2 is at or above 900 ppm, 2 × the usual 450 ppm. */
    CO2_HIGH,
    /** No CO2 value for more than three of its periods (15 s); the last one is still used. */
    CO2_STALE,
    /** The camera repeats its last image (shutter closed); the last values of difference and motion are held. */
    FROZEN,
    /** The camera has repeated its last image for more than 3 s; difference and motion are 0. */
    STUCK,
    /** No two frames in succession yet: difference, motion and their like are 0. */
    NO_PAIR
}
