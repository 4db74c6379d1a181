/** Runs Gherkin features against the twin and collects their verdicts; entry point
 * {@link org.twinrig.features.verify.Verifier}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.features.verify;
