package org.twinrig.validation.office;

/**
 * Finds air change, generation and outside air that reproduce measured minutes best, by least squares.
 *
 * <p>For a given air change the answer is linear in the other two, so that two runs of the room and two equations are
 * enough; the air change is found by golden section.
 */
final class OfficeFit {
    private static final double LEAST = 0.1; // [1/h]
    private static final double MOST = 6; // [1/h]
    private static final double CLOSE = 1e-3; // [1/h]
    private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);
    private static final double UNIT = 1e-5; // [m³/s] generation of the trial run
    private static final int EVERY = 5; // minutes that are compared

    private final OfficeData data;
    private OfficeRoom best;
    private double sum; // of squares at the best

    private OfficeFit(OfficeData data) {
        this.data = thinned(data);
        best = new OfficeRoom(1, UNIT, 400e-6);
    }

    /** The room that fits {@code data}. */
    static OfficeRoom of(OfficeData data) {
        var fit = new OfficeFit(data);
        double low = LEAST;
        double high = MOST;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = fit.squares(left);
        double atRight = fit.squares(right);
        while (high - low > CLOSE) {
            if (atLeft < atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = fit.squares(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = fit.squares(right);
            }
        }
        fit.squares(0.5 * (low + high));
        return fit.best;
    }

    private static OfficeData thinned(OfficeData data) {
        int n = (data.size() + EVERY - 1) / EVERY;
        var seconds = new double[n];
        var co2 = new double[n];
        var occupied = new double[n];
        for (int i = 0; i < n; i++) {
            seconds[i] = data.seconds()[EVERY * i];
            co2[i] = data.co2()[EVERY * i];
            for (int k = EVERY * i; k < Math.min(data.size(), EVERY * (i + 1)); k++) {
                occupied[i] += data.occupied()[k] / EVERY;
            }
        }
        return new OfficeData(data.start(), seconds, co2, occupied);
    }

    /** Sum of squares that is left at {@code airChange} with the best of the other two. */
    private double squares(double airChange) {
        double outside = best.outside();
        double[] empty = new OfficeRoom(airChange, 0, outside).predict(data);
        double[] people = new OfficeRoom(airChange, UNIT, outside).predict(data);
        double[] fresher = new OfficeRoom(airChange, 0, outside + 100e-6).predict(data);
        double aa = 0;
        double ab = 0;
        double bb = 0;
        double ay = 0;
        double by = 0;
        double yy = 0;
        for (int i = 0; i < empty.length; i++) {
            double a = people[i] - empty[i]; // by a unit of generation
            double b = fresher[i] - empty[i]; // by 100 ppm more outside
            double y = data.co2()[i] - empty[i];
            aa += a * a;
            ab += a * b;
            bb += b * b;
            ay += a * y;
            by += b * y;
            yy += y * y;
        }
        double det = aa * bb - ab * ab;
        double units = (ay * bb - by * ab) / det;
        double hundreds = (by * aa - ay * ab) / det;
        double left = yy - units * ay - hundreds * by;
        if (sum == 0 || left < sum) {
            sum = left;
            best = new OfficeRoom(airChange, units * UNIT, outside + hundreds * 100e-6);
        }
        return left;
    }
}
