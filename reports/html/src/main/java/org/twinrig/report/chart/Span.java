package org.twinrig.report.chart;

/**
 * A stretch of the abscissa that is shaded.
 *
 * @param from where it begins
 * @param to where it ends
 * @param text what it is
 */
public record Span(double from, double to, String text) {}
