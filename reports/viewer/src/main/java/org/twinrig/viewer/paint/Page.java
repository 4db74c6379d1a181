package org.twinrig.viewer.paint;

/**
 * Where places of a house lie on the page.
 *
 * @param scale [px/m]
 * @param left of {@code x0} [px]
 * @param top of {@code y1} [px]
 * @param x0 lowest x that is drawn [m]
 * @param y1 highest y that is drawn [m]
 */
record Page(double scale, double left, double top, double x0, double y1) {
    double x(double metres) {
        return left + (metres - x0) * scale;
    }

    double y(double metres) {
        return top + (y1 - metres) * scale;
    }
}
