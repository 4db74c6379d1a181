/** Line charts as SVG text: ticks, decimation, drawing; entry point {@link org.twinrig.report.chart.LineChart}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.report.chart;
