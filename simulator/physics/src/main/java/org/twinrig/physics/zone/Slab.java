package org.twinrig.physics.zone;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Heat conduction through a wall of one or more sheets, perpendicular to its faces.
 *
 * <p>Finite volumes on a {@link SlabGrid}, implicit in time. The flux into the inner face may fall with the face's new
 * temperature, {@code q = q0 − s·(T − T0)}, so that strong radiation is stable at any step. The outer face exchanges heat
 * with what lies behind it through a film whose conductance and temperature may change from step to step. Elimination
 * starts from outside, so that the inner face can answer a flux that is found later: {@link #free} and {@link #take}.
 */
final class Slab {
    /** Convection and radiation behind a wall [W/(m²·K)], ISO 6946. */
    static final double OUTER = 10;

    private static final int KEPT = 32; // factorisations that are worth keeping
    private static final double EXPECTED = 5; // [K] farthest that a face is expected to go in a step

    private final double[] temperature;
    private final double[] capacity;
    private final double[] conductance; // between the nodes, and last the film on the outer face
    private final double[] depth;
    private final int[] bridges;
    private final double[] right;
    private final Map<Double, double[]> pivots = new HashMap<>();
    private double behind;
    private double lastStep;
    private double[] pivot;
    private double lost;
    private double told; // of what was lost
    private final double[] marked;
    private double markedLost;
    private double markedTold;
    private double outerRate; // of the outer face in the last step [K/s]
    private double markedRate;
    private boolean changing; // conductances are others from step to step

    /**
     * A wall.
     *
     * @param start temperature of its inner face [K]
     * @param behind what lies behind it [K]; the wall begins with the profile of one that has long stood so
     * @param film on its outer face [W/(m²·K)]; 0 for a face that no heat passes
     */
    Slab(SlabGrid grid, double start, double behind, double film) {
        int nodes = grid.capacity.length;
        this.depth = grid.depth;
        this.bridges = grid.bridges;
        this.capacity = grid.capacity;
        this.conductance = Arrays.copyOf(grid.conductance, nodes);
        this.temperature = new double[nodes];
        this.right = new double[nodes];
        this.pivot = new double[nodes];
        this.marked = new double[nodes];
        this.behind = behind;
        conductance[nodes - 1] = film;
        Arrays.fill(temperature, start);
        if (film > 0 && behind != start) {
            settle(start);
        }
    }

    /** A rod of {@code sheet}'s thickness as its diameter, warmed all around. */
    static Slab rod(BuildingSpec.Sheet sheet, double start) {
        return new Slab(SlabGrid.rod(sheet), start, start, 0);
    }

    /** The profile of a wall that has long stood between both temperatures. */
    private void settle(double inside) {
        double resistance = 0;
        for (double g : conductance) {
            resistance += 1 / g;
        }
        double flux = (inside - behind) / resistance;
        for (int i = 1; i < temperature.length; i++) {
            temperature[i] = temperature[i - 1] - flux / conductance[i - 1];
        }
    }

    /** Sets the film [W/(m²·K)] on the outer face and the temperature [K] behind it from now on. */
    void behind(double film, double kelvin) {
        behind = kelvin;
        int last = conductance.length - 1;
        if (conductance[last] != film) {
            conductance[last] = film;
            changing = true;
            lastStep = 0;
        }
    }

    /** How many sheets without mass there are. */
    int bridges() {
        return bridges.length;
    }

    /** Temperature on either side of sheet {@code k} without mass, counted from inside [K]. */
    double beside(int k, boolean outside) {
        return temperature[bridges[k] + (outside ? 1 : 0)];
    }

    /** Sets the conductance [W/(m²·K)] of sheet {@code k} without mass from now on. */
    void bridge(int k, double value) {
        conductance[bridges[k]] = value;
        changing = true;
        lastStep = 0;
    }

    private void prepare(double step) {
        if (step == lastStep) {
            return;
        }
        lastStep = step;
        if (changing) {
            eliminate(step, pivot);
            return;
        }
        if (pivots.size() > KEPT) {
            pivots.clear();
        }
        pivot = pivots.computeIfAbsent(step, s -> eliminate(s, new double[capacity.length]));
    }

    private double[] eliminate(double step, double[] p) {
        int nodes = capacity.length;
        for (int i = nodes - 1; i >= 0; i--) {
            double own = capacity[i] / step + conductance[i] + (i > 0 ? conductance[i - 1] : 0);
            p[i] = i < nodes - 1 ? own - conductance[i] * conductance[i] / p[i + 1] : own;
        }
        return p;
    }

    /**
     * Looks ahead by {@code step} [s].
     *
     * @return the temperature that the inner face would have then without any flux into it [K]
     */
    double free(double step) {
        prepare(step);
        int last = capacity.length - 1;
        for (int i = 0; i <= last; i++) {
            right[i] = capacity[i] / step * temperature[i];
        }
        right[last] += conductance[last] * behind;
        for (int i = last - 1; i >= 0; i--) {
            right[i] += conductance[i] / pivot[i + 1] * right[i + 1];
        }
        return right[0] / pivot[0];
    }

    /** What each unit of flux warms the inner face by, in the step looked ahead to [K·m²/W]. */
    double softness() {
        return 1 / pivot[0];
    }

    /** What each kelvin behind the wall warms the inner face by, in the step looked ahead to [-]. */
    double reach() {
        return conductance[conductance.length - 1] / pivot[0] * passage();
    }

    /** What each kelvin of the inner face warms the outer face by, in the step looked ahead to [-]. */
    double passage() {
        double product = 1;
        for (int i = 1; i < pivot.length; i++) {
            product *= conductance[i - 1] / pivot[i];
        }
        return product;
    }

    /** What each kelvin behind the wall warms the outer face by while the inner face is held [-]. */
    double backReach() {
        int last = pivot.length - 1;
        double source = conductance[last] * passage();
        double rise = 0;
        for (int i = 1; i <= last; i++) {
            source *= pivot[i] / conductance[i - 1];
            rise = (source + conductance[i - 1] * rise) / pivot[i];
        }
        return rise;
    }

    /** Temperature of the outer face in the step looked ahead to, with the inner face at {@code inner} [K]. */
    double outer(double inner) {
        double kelvin = inner;
        for (int i = 1; i < pivot.length; i++) {
            kelvin = (right[i] + conductance[i - 1] * kelvin) / pivot[i];
        }
        return kelvin;
    }

    /** Takes the step looked ahead to, with {@code flux} [W/m²] into the inner face. */
    void take(double flux) {
        int last = capacity.length - 1;
        double outer = temperature[last];
        temperature[0] = (right[0] + flux) / pivot[0];
        for (int i = 1; i <= last; i++) {
            temperature[i] = (right[i] + conductance[i - 1] * temperature[i - 1]) / pivot[i];
        }
        lost += lastStep * conductance[last] * (temperature[last] - behind);
        outerRate = (temperature[last] - outer) / lastStep;
    }

    /**
     * Advances by {@code step} [s] with the flux {@code flux − slope·(T_new − T_old)} [W/m²] into the inner face.
     *
     * @return the flux that went in [W/m²]
     */
    double advance(double step, double flux, double slope) {
        double before = temperature[0];
        double alone = free(step);
        double after = (alone + softness() * (flux + slope * before)) / (1 + softness() * slope);
        double taken = flux - slope * (after - before);
        take(taken);
        return taken;
    }

    /** Takes note that {@code heat} [J/m²] of what is lost has been given to what lies behind. */
    void tell(double heat) {
        told += heat;
    }

    /** Remembers the wall as it is. */
    void mark() {
        markedTold = told;
        markedRate = outerRate;
        System.arraycopy(temperature, 0, marked, 0, temperature.length);
        markedLost = lost;
    }

    /** Goes back to {@link #mark}. */
    void back() {
        drawOut(0);
        outerRate = markedRate;
    }

    /** Stretches what has changed since {@link #mark} by {@code factor}. */
    void drawOut(double factor) {
        for (int i = 0; i < temperature.length; i++) {
            temperature[i] = marked[i] + factor * (temperature[i] - marked[i]);
        }
        lost = markedLost + factor * (lost - markedLost);
        told = markedTold + factor * (told - markedTold);
    }

    /** Temperature of the inner face [K]. */
    double surface() {
        return temperature[0];
    }

    /** Temperature of the outer face [K]. */
    double outerSurface() {
        return temperature[temperature.length - 1];
    }

    /** Temperature that the outer face will have in {@code step} [s] if it goes on as in the last one [K]. */
    double outerExpected(double step) {
        return outerSurface() + Math.max(-EXPECTED, Math.min(EXPECTED, step * outerRate));
    }

    /** Temperature at {@code depth} behind the inner face [K]; {@code depth} [m]. */
    double at(double distance) {
        for (int i = 1; i < depth.length; i++) {
            if (distance <= depth[i]) {
                double part = (distance - depth[i - 1]) / (depth[i] - depth[i - 1]);
                return temperature[i - 1] + part * (temperature[i] - temperature[i - 1]);
            }
        }
        return temperature[temperature.length - 1];
    }

    /** Heat in the wall and lost through its outer face so far [J/m²], counted from 0 K. */
    double heat() {
        double sum = lost;
        for (int i = 0; i < capacity.length; i++) {
            sum += capacity[i] * temperature[i];
        }
        return sum;
    }

    /** Heat lost through its outer face that nothing has been told of yet [J/m²]. */
    double takeLost() {
        double since = lost - told;
        told = lost;
        return since;
    }
}
