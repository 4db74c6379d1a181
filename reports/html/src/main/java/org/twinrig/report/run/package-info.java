/** What a page shows of one recording; entry points {@link org.twinrig.report.run.Digest} and
 * {@link org.twinrig.report.run.RunSection}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.report.run;
