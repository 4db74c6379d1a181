package org.twinrig.validation;

/**
 * A comparison that is not scored.
 *
 * @param reason why not
 */
record Gap(String quantity, String series, String test, String what, String reason) {}
