/** What the charts of report pages and viewer have in common, so that both show the same thing the same way. */
@org.jspecify.annotations.NullMarked
package org.twinrig.core.chart;
