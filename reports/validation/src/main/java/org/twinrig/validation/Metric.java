package org.twinrig.validation;

/** How a curve becomes the one number that is compared, as in NIST's comparison tables. */
enum Metric {
    /** Highest value over the initial one. */
    MAX {
        @Override
        double of(double least, double greatest, double mean, double initial) {
            return greatest - initial;
        }
    },
    /** Deepest fall under the initial value. */
    MIN {
        @Override
        double of(double least, double greatest, double mean, double initial) {
            return initial - least;
        }
    },
    /** Farthest from the initial value to either side. */
    MAXABS {
        @Override
        double of(double least, double greatest, double mean, double initial) {
            return Math.max(Math.abs(greatest - initial), Math.abs(least - initial));
        }
    },
    /** Mean fall under the initial value; the tables use it for layer heights only. */
    MEAN {
        @Override
        double of(double least, double greatest, double mean, double initial) {
            return initial - mean;
        }
    };

    abstract double of(double least, double greatest, double mean, double initial);

    /** The number of {@code curve} between two abscissae; NaN when nothing lies there. */
    double of(Curve curve, double from, double to, double initial) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        int count = 0;
        for (int i = 0; i < curve.x().length; i++) {
            double y = curve.y()[i];
            if (curve.x()[i] >= from && curve.x()[i] <= to && !Double.isNaN(y)) {
                least = Math.min(least, y);
                greatest = Math.max(greatest, y);
                sum += y;
                count++;
            }
        }
        return count == 0 ? Double.NaN : of(least, greatest, sum / count, initial);
    }
}
