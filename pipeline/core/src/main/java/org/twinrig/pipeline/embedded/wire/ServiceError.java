package org.twinrig.pipeline.embedded.wire;

/** A failure that the service's own protocol has a name for; it becomes an error answer, never a stack trace. */
public final class ServiceError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /** A failure with this HTTP status, error code of the service and message. */
    public ServiceError(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** HTTP status code. */
    public int status() {
        return status;
    }

    /** The service's error code, e.g. {@code NoSuchBucket}. */
    public String code() {
        return code;
    }

    /** The message; never null. */
    public String text() {
        String message = getMessage();
        return message == null ? code : message;
    }
}
