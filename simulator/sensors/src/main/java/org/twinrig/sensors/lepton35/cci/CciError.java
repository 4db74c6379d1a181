package org.twinrig.sensors.lepton35.cci;

/**
 * What a command ends with; the code stands as a signed byte in the upper half of the status register.
 *
 * @see "FLIR, Lepton SDK, LEPTON_ErrorCodes.h"
 */
public enum CciError {
    /** Done. */
    OK(0),
    /** General error. */
    ERROR(-1),
    /** The camera is not ready. */
    NOT_READY(-2),
    /** A value is not one of those allowed. */
    RANGE(-3),
    /** The length is not that of the attribute. */
    DATA_SIZE(-6),
    /** There is no such command, or it lacks the protection bit of its module. */
    UNDEFINED_FUNCTION(-7),
    /** The attribute exists and cannot be read, written or run, as was asked. */
    NOT_SUPPORTED(-8),
    /** Not in the present state. */
    NOT_ALLOWED(-11),
    /** User defaults were never written. */
    NOT_PROGRAMMED(-18);

    private final int code;

    CciError(int code) {
        this.code = code;
    }

    /** The code, 0 or negative. */
    public int code() {
        return code;
    }
}
