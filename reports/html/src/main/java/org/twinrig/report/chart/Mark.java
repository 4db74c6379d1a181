package org.twinrig.report.chart;

/**
 * A moment marked by an upright line.
 *
 * @param x where
 * @param text short label
 * @param kind CSS class that colours it: {@code event}, {@code warning}, {@code alert}, {@code ok}
 */
public record Mark(double x, String text, String kind) {}
