/** Text made safe for pages. */
@org.jspecify.annotations.NullMarked
package org.twinrig.report.markup;
