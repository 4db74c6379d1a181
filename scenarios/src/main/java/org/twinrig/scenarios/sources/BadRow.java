package org.twinrig.scenarios.sources;

/** A row cannot be used; the message is the reason that the ledger shows. */
final class BadRow extends Exception {
    private static final long serialVersionUID = 1L;

    BadRow(String reason) {
        super(reason, null, false, false); // rows may be bad by the thousand: no stack trace
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
