package org.twinrig.validation;

/**
 * A quantity along a line: over time [s], height [m] or distance [m].
 *
 * @param x abscissae, ascending
 * @param y values in the units of the data: °C, m, Pa, mol/mol, mg/m³, kW/m²
 */
record Curve(double[] x, double[] y) {
    Curve {
        if (x.length != y.length) {
            throw new IllegalArgumentException("%d abscissae for %d values".formatted(x.length, y.length));
        }
    }

    /** The last value. */
    double last() {
        return y[y.length - 1];
    }
}
