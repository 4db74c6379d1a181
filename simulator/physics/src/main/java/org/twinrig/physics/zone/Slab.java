package org.twinrig.physics.zone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Heat conduction through a wall of one or more sheets, perpendicular to its faces.
 *
 * <p>Finite volumes that grow from the inner face outwards, implicit in time. The flux into the inner face may fall with
 * the face's new temperature, {@code q = q0 − s·(T − T0)}, so that strong radiation is stable at any step. At the outer
 * face 10 W/(m²·K) to what lies behind. Elimination starts from outside: what depends on the step alone is kept.
 */
final class Slab {
    private static final int CELLS = 16;
    private static final double OUTER = 10; // [W/(m²·K)] convection and radiation behind the wall, ISO 6946
    private static final double LIGHTEST = 60; // [J/(m²·K)] of the first cell

    private final double[] temperature;
    private final double[] capacity = new double[CELLS];
    private final double[] conductance = new double[CELLS];
    private final double[] right = new double[CELLS];
    private final double[] middle = new double[CELLS]; // depth of each cell's middle [m]
    private final double behind;
    private final Map<Double, double[]> pivots = new HashMap<>();
    private double lastStep;
    private double[] pivot = new double[0];
    private double lost;

    /** A wall at {@code start} [K] with {@code behind} [K] on its other side. */
    Slab(BuildingSpec.Wall wall, double start, double behind) {
        this.behind = behind;
        this.temperature = new double[CELLS];
        double total = 0;
        for (var sheet : wall.sheets()) {
            total += sheet.thickness();
        }
        var inner = wall.sheets().get(0);
        double[] depth = cells(total, LIGHTEST / (inner.density() * inner.specificHeat()));
        double at = 0;
        double[] half = new double[CELLS];
        for (int i = 0; i < CELLS; i++) {
            temperature[i] = start;
            capacity[i] = integrate(wall, at, at + depth[i], false);
            double upTo = integrate(wall, at, at + 0.5 * depth[i], true);
            double resistance = integrate(wall, at, at + depth[i], true);
            if (i > 0) {
                conductance[i - 1] = 1 / (half[i - 1] + upTo);
            }
            half[i] = resistance - upTo;
            middle[i] = at + 0.5 * depth[i];
            at += depth[i];
        }
        conductance[CELLS - 1] = 1 / (half[CELLS - 1] + 1 / OUTER);
        if (behind != start) {
            settle(start);
        }
        if (wall.facing() == BuildingSpec.Facing.ADIABATIC) {
            conductance[CELLS - 1] = 0;
        }
    }

    /** A rod of {@code sheet}'s thickness as its diameter, warmed all around: capacity and area shrink inwards. */
    static Slab rod(BuildingSpec.Sheet sheet, double start) {
        double radius = 0.5 * sheet.thickness();
        var half = new BuildingSpec.Sheet(sheet.conductivity(), sheet.density(), sheet.specificHeat(), radius);
        var slab = new Slab(new BuildingSpec.Wall(List.of(half), 1, BuildingSpec.Facing.ADIABATIC), start, start);
        double face = 0;
        for (int i = 0; i < CELLS; i++) {
            face += 2 * (slab.middle[i] - face);
            slab.capacity[i] *= 1 - slab.middle[i] / radius;
            slab.conductance[i] *= 1 - face / radius;
        }
        return slab;
    }

    /** Heat capacity [J/(m²·K)] or resistance [m²·K/W] between two depths. */
    private static double integrate(BuildingSpec.Wall wall, double from, double to, boolean resistance) {
        double top = 0;
        double sum = 0;
        for (var sheet : wall.sheets()) {
            double low = Math.max(from, top);
            double high = Math.min(to, top + sheet.thickness());
            if (high > low) {
                sum += (high - low) * (resistance ? 1 / sheet.conductivity() : sheet.density() * sheet.specificHeat());
            }
            top += sheet.thickness();
        }
        return sum;
    }

    /** Widths of the cells [m], in geometric growth from the inner face. */
    private static double[] cells(double total, double lightest) {
        double first = Math.min(total / CELLS, Math.max(2e-4, lightest));
        double low = 1;
        double high = 3;
        for (int i = 0; i < 60; i++) {
            double ratio = 0.5 * (low + high);
            double sum = 0;
            double width = first;
            for (int k = 0; k < CELLS; k++) {
                sum += width;
                width *= ratio;
            }
            if (sum < total) {
                low = ratio;
            } else {
                high = ratio;
            }
        }
        var depth = new double[CELLS];
        double width = first;
        double sum = 0;
        for (int k = 0; k < CELLS; k++) {
            depth[k] = width;
            sum += width;
            width *= low;
        }
        for (int k = 0; k < CELLS; k++) {
            depth[k] *= total / sum;
        }
        return depth;
    }

    /** Starts with the profile of a wall that has long stood between both temperatures. */
    private void settle(double inside) {
        double resistance = 0;
        for (double g : conductance) {
            resistance += 1 / g;
        }
        double flux = (inside - behind) / resistance;
        for (int i = 1; i < CELLS; i++) {
            temperature[i] = temperature[i - 1] - flux / conductance[i - 1];
        }
    }

    private void prepare(double step) {
        if (step == lastStep) {
            return;
        }
        lastStep = step;
        boolean common = (Double.doubleToRawLongBits(step) & 0xF_FFFF_FFFF_FFFFL) == 0; // a power of two
        pivot = common ? pivots.computeIfAbsent(step, this::eliminate) : eliminate(step);
    }

    private double[] eliminate(double step) {
        var p = new double[CELLS];
        for (int i = CELLS - 1; i >= 0; i--) {
            double own = capacity[i] / step + conductance[i] + (i > 0 ? conductance[i - 1] : 0);
            p[i] = i < CELLS - 1 ? own - conductance[i] * conductance[i] / p[i + 1] : own;
        }
        return p;
    }

    /**
     * Advances by {@code step} [s] with the flux {@code flux − slope·(T_new − T_old)} [W/m²] into the inner face.
     *
     * @return the flux that went in [W/m²]
     */
    double advance(double step, double flux, double slope) {
        prepare(step);
        double before = temperature[0];
        for (int i = 0; i < CELLS; i++) {
            right[i] = capacity[i] / step * temperature[i];
        }
        right[CELLS - 1] += conductance[CELLS - 1] * behind;
        right[0] += flux + slope * before;
        for (int i = CELLS - 2; i >= 0; i--) {
            right[i] += conductance[i] / pivot[i + 1] * right[i + 1];
        }
        temperature[0] = right[0] / (pivot[0] + slope);
        for (int i = 1; i < CELLS; i++) {
            temperature[i] = (right[i] + conductance[i - 1] * temperature[i - 1]) / pivot[i];
        }
        lost += step * conductance[CELLS - 1] * (temperature[CELLS - 1] - behind);
        return flux - slope * (temperature[0] - before);
    }

    /** Temperature of the inner face [K]. */
    double surface() {
        return temperature[0];
    }

    /** Temperature at {@code depth} behind the inner face [K]; {@code depth} [m]. */
    double at(double depth) {
        if (depth <= middle[0]) {
            return temperature[0];
        }
        for (int i = 1; i < CELLS; i++) {
            if (depth <= middle[i]) {
                double part = (depth - middle[i - 1]) / (middle[i] - middle[i - 1]);
                return temperature[i - 1] + part * (temperature[i] - temperature[i - 1]);
            }
        }
        return temperature[CELLS - 1];
    }

    /** Heat in the wall and lost through it so far [J/m²], counted from 0 K. */
    double heat() {
        double sum = lost;
        for (int i = 0; i < CELLS; i++) {
            sum += capacity[i] * temperature[i];
        }
        return sum;
    }
}
