package org.twinrig.hil.frame;

/** An intact frame whose content is not what its type promises. */
public final class BadPayload extends Exception {
    private static final long serialVersionUID = 1L;

    BadPayload(String message) {
        super(message);
    }
}
