package org.twinrig.sensors.lepton35.vospi;

/**
 * Where telemetry has what, revision 14. From the engineering data sheet (table 2) as far as it says; words marked
 * "recorded" are reserved there and named by what recordings of two cameras hold.
 *
 * @see "FLIR, Lepton Engineering Datasheet, 500-0659-00-09, section 3.4; recordings of tCam"
 */
public enum TelemetryField {
    /** 14. */
    REVISION('A', 0, 1),
    /** Time since power-on [ms]. */
    TIME_MILLIS('A', 1, 2),
    /** Bits: 3 FFC desired, 5..4 FFC state, 12 AGC, 15 shutter lockout, 20 over-temperature. */
    STATUS('A', 3, 2),
    /** Serial number of the camera. */
    SERIAL('A', 5, 4),
    /** Software revision: build, minor, major in bytes from the lowest. */
    SOFTWARE('A', 13, 4),
    /** Counts unique frames. */
    FRAME_COUNTER('A', 20, 2),
    /** Mean of the frame in raw counts, also with TLinear. */
    FRAME_MEAN('A', 22, 1),
    /** Temperature of the focal plane [counts]. */
    FPA_COUNTS('A', 23, 1),
    /** Temperature of the focal plane [0.01 K]. */
    FPA_TEMPERATURE('A', 24, 1),
    /** Temperature of the housing [counts]. */
    HOUSING_COUNTS('A', 25, 1),
    /** Temperature of the housing [0.01 K]. */
    HOUSING_TEMPERATURE('A', 26, 1),
    /** Temperature of the focal plane at the last FFC [0.01 K]. */
    FPA_AT_FFC('A', 29, 1),
    /** Time of the last FFC [ms]. */
    FFC_MILLIS('A', 30, 2),
    /** Temperature of the housing at the last FFC [0.01 K]. */
    HOUSING_AT_FFC('A', 32, 1),
    /** Region of AGC. */
    AGC_START_COLUMN('A', 34, 1),
    AGC_START_ROW('A', 35, 1),
    AGC_END_COLUMN('A', 36, 1),
    AGC_END_ROW('A', 37, 1),
    /** Histogram equalisation: most of a bin that counts [pixels]. */
    AGC_CLIP_HIGH('A', 38, 1),
    /** Histogram equalisation: what is added to each bin that is not empty [pixels]. */
    AGC_CLIP_LOW('A', 39, 1),
    /** Video output format: 7 is raw 14, 3 RGB. */
    VIDEO_FORMAT('A', 72, 2),
    /** Binary logarithm of the frames averaged in an FFC. */
    FFC_FRAMES_LOG2('A', 74, 1),
    /** Recorded: radiometry's R, B, F and O of the part alone; B, F and O times 1000. */
    RBFO_INTERNAL('B', 3, 4),
    /** Emissivity of the scene, 8192 is 1. */
    EMISSIVITY('B', 19, 1),
    /** Temperature of the surroundings [0.01 K]. */
    BACKGROUND('B', 20, 1),
    /** Transmission of the air, 8192 is 1. */
    ATMOSPHERE_TRANSMISSION('B', 21, 1),
    /** Temperature of the air [0.01 K]. */
    ATMOSPHERE('B', 22, 1),
    /** Transmission of a window, 8192 is 1. */
    WINDOW_TRANSMISSION('B', 23, 1),
    /** Reflection of the window, 8192 is 1. */
    WINDOW_REFLECTION('B', 24, 1),
    /** Temperature of the window [0.01 K]. */
    WINDOW('B', 25, 1),
    /** Temperature of what the window reflects [0.01 K]. */
    WINDOW_REFLECTED('B', 26, 1),
    /** Gain that was asked for: 0 high, 1 low, 2 automatic. */
    GAIN_MODE('C', 5, 1),
    /** Gain in use: 0 high, 1 low. */
    EFFECTIVE_GAIN('C', 6, 1),
    /** Whether another gain is wanted. */
    GAIN_DESIRED('C', 7, 1),
    /** Scene temperature above which pixels ask for low gain [°C]. */
    HIGH_TO_LOW_CELSIUS('C', 8, 1),
    /** Scene temperature below which pixels ask for high gain [°C]. */
    LOW_TO_HIGH_CELSIUS('C', 9, 1),
    /** The same as {@link #HIGH_TO_LOW_CELSIUS} [K]. */
    HIGH_TO_LOW_KELVIN('C', 10, 1),
    /** The same as {@link #LOW_TO_HIGH_CELSIUS} [K]. */
    LOW_TO_HIGH_KELVIN('C', 11, 1),
    /** Recorded: the same as raw counts. */
    HIGH_TO_LOW_COUNTS('C', 12, 1),
    /** Recorded: the same as raw counts. */
    LOW_TO_HIGH_COUNTS('C', 13, 1),
    /** Share of pixels that ask for low gain [%]. */
    HIGH_TO_LOW_PERCENT('C', 14, 1),
    /** Share of pixels that ask for high gain [%]. */
    LOW_TO_HIGH_PERCENT('C', 15, 1),
    /** Region that automatic gain looks at. */
    GAIN_START_ROW('C', 22, 1),
    GAIN_START_COLUMN('C', 23, 1),
    GAIN_END_ROW('C', 24, 1),
    GAIN_END_COLUMN('C', 25, 1),
    /** Whether pixels are temperatures. */
    TLINEAR('C', 48, 1),
    /** Their step: 0 for 0.1 K, 1 for 0.01 K. */
    TLINEAR_RESOLUTION('C', 49, 1),
    /** Spot meter: mean, in steps of the resolution. */
    SPOT_MEAN('C', 50, 1),
    SPOT_MAXIMUM('C', 51, 1),
    SPOT_MINIMUM('C', 52, 1),
    /** Spot meter: pixels in its region. */
    SPOT_POPULATION('C', 53, 1),
    /** Region of the spot meter. */
    SPOT_START_ROW('C', 54, 1),
    SPOT_START_COLUMN('C', 55, 1),
    SPOT_END_ROW('C', 56, 1),
    SPOT_END_COLUMN('C', 57, 1);

    private final int index;
    private final int count;

    TelemetryField(char row, int word, int count) {
        this.index = (row - 'A') * Telemetry.ROW_WORDS + word;
        this.count = count;
    }

    /** Number of its first word among all. */
    int index() {
        return index;
    }

    /** Words that it has, lowest first. */
    int count() {
        return count;
    }
}
