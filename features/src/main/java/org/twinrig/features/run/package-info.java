/** One run from scenario or source to recording, result and report; entry point
 * {@link org.twinrig.features.run.Execution}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.features.run;
