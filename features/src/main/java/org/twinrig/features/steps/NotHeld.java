package org.twinrig.features.steps;

/** An expectation that did not hold; its message carries the evidence and is all that is shown. */
public final class NotHeld extends AssertionError {
    private static final long serialVersionUID = 1L;

    /** Fails with this evidence. */
    public NotHeld(String evidence) {
        super(evidence);
    }
}
