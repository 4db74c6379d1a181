/** Report pages: one self-contained HTML file made from recordings; entry point
 * {@link org.twinrig.report.ReportPage}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.report;
