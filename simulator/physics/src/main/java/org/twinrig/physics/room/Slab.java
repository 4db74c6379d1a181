package org.twinrig.physics.room;

/**
 * Heat conduction through one layer, perpendicular to its faces.
 *
 * <p>Finite volumes that grow from the inner face inwards, implicit in time (backward Euler on the room's fixed grid),
 * flux given at the inner face, convection and radiation to what lies behind at the outer face.
 */
final class Slab {
    private static final int CELLS = 14;
    private static final double OUTER = 10; // [W/(m²·K)] convection and radiation behind the wall, ISO 6946
    private static final double LIGHTEST = 120; // [J/(m²·K)] of the first cell, so that radiation may be explicit

    private final double step;
    private final double[] temperature = new double[CELLS];
    private final double[] capacity = new double[CELLS];
    private final double[] conductance = new double[CELLS - 1];
    private final double[] forward = new double[CELLS];
    private final double[] pivot = new double[CELLS];
    private final double outerConductance;
    private final double outerTemperature;
    private double lost;

    /** A slab at {@code start} [K], advanced in steps of {@code step} [s]. */
    Slab(Construction construction, double start, double behind, double step) {
        this.step = step;
        this.outerTemperature = behind;
        double[] depth = cells(construction);
        var material = construction.material();
        for (int i = 0; i < CELLS; i++) {
            temperature[i] = start;
            capacity[i] = material.density() * material.specificHeat() * depth[i];
        }
        for (int i = 0; i < CELLS - 1; i++) {
            conductance[i] = material.conductivity() / (0.5 * (depth[i] + depth[i + 1]));
        }
        double half = depth[CELLS - 1] / 2 / material.conductivity();
        outerConductance = construction.facing() == Facing.ADIABATIC ? 0 : 1 / (half + 1 / OUTER);
        factorise();
        if (construction.facing() == Facing.OUTSIDE) {
            settle(start, behind);
        }
    }

    /** Widths of the cells [m], in geometric growth from the inner face. */
    private static double[] cells(Construction construction) {
        var material = construction.material();
        double lightest = LIGHTEST / (material.density() * material.specificHeat());
        double first = Math.min(construction.thickness() / CELLS, Math.max(3e-4, lightest));
        double low = 1;
        double high = 3;
        for (int i = 0; i < 60; i++) { // growth ratio by bisection
            double ratio = 0.5 * (low + high);
            double sum = 0;
            double width = first;
            for (int k = 0; k < CELLS; k++) {
                sum += width;
                width *= ratio;
            }
            if (sum < construction.thickness()) {
                low = ratio;
            } else {
                high = ratio;
            }
        }
        var depth = new double[CELLS];
        double width = first;
        for (int k = 0; k < CELLS; k++) {
            depth[k] = width;
            width *= low;
        }
        return depth;
    }

    private void factorise() {
        for (int i = 0; i < CELLS; i++) {
            double left = i > 0 ? conductance[i - 1] : 0;
            double right = i < CELLS - 1 ? conductance[i] : outerConductance;
            double diagonal = capacity[i] / step + left + right;
            pivot[i] = i > 0 ? diagonal - left * left / pivot[i - 1] : diagonal;
            forward[i] = i > 0 ? left / pivot[i - 1] : 0;
        }
    }

    /** Starts with the profile of a wall that has long stood between the room's and the outside's temperature. */
    private void settle(double inside, double behind) {
        double resistance = 1 / outerConductance;
        for (double g : conductance) {
            resistance += 1 / g;
        }
        double flux = (inside - behind) / resistance;
        for (int i = 1; i < CELLS; i++) {
            temperature[i] = temperature[i - 1] - flux / conductance[i - 1];
        }
    }

    /** Advances one step with {@code flux} [W/m²] into the inner face. */
    void advance(double flux) {
        var right = temperature;
        for (int i = 0; i < CELLS; i++) {
            right[i] *= capacity[i] / step;
        }
        right[0] += flux;
        right[CELLS - 1] += outerConductance * outerTemperature;
        for (int i = 1; i < CELLS; i++) {
            right[i] += forward[i] * right[i - 1];
        }
        temperature[CELLS - 1] = right[CELLS - 1] / pivot[CELLS - 1];
        for (int i = CELLS - 2; i >= 0; i--) {
            temperature[i] = (right[i] + conductance[i] * temperature[i + 1]) / pivot[i];
        }
        lost += step * outerConductance * (temperature[CELLS - 1] - outerTemperature);
    }

    /** Temperature of the inner face [K]. */
    double surface() {
        return temperature[0];
    }

    /** Heat stored per area [J/m²], counted from 0 K. */
    double stored() {
        double sum = 0;
        for (int i = 0; i < CELLS; i++) {
            sum += capacity[i] * temperature[i];
        }
        return sum;
    }

    /** Heat that left through the outer face so far [J/m²]. */
    double lost() {
        return lost;
    }
}
