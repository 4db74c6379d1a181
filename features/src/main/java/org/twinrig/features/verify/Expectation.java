package org.twinrig.features.verify;

/** An expectation that did not hold; its message carries the evidence and is all that is shown. */
public final class Expectation extends AssertionError {
    private static final long serialVersionUID = 1L;

    /** Fails with this evidence. */
    public Expectation(String evidence) {
        super(evidence);
    }
}
