package org.twinrig.physics.zone;

import java.util.Arrays;

/**
 * Exchange of heat by radiation in one room between its faces, its two layers of gas, and the flames.
 *
 * <pre>  B_i = ε_i σ T_i⁴ + (1 − ε_i) G_i,   G_i = Σ_j F_ij (τ_ij B_j + what the gas on the way emits) + flames_i / A_i </pre>
 *
 * B radiosity, G irradiance, F view factors between the sides of the room's box ({@link Views}, {@link Mosaic}), τ transmittance of both layers along the mean way between two surfaces.
 * Each layer is grey, with the emissivity of its mean beam. Flames are a point at a third of their height. Energy is
 * conserved exactly. Not modelled: spectra; furniture.
 *
 * @see "R. D. Peacock et al., CFAST Technical Reference Guide, NIST TN 1889v1, chapter on radiation"
 */
final class Enclosure {
    /** Stefan–Boltzmann constant [W/(m²·K⁴)]. */
    static final double SIGMA = 5.670374e-8;

    private static final double MOVED =
            0.005; // change of an optical depth, or of a part of the height, that is noticed

    /** What each face is irradiated with [W/m²]. */
    final double[] irradiance;
    /** Radiosity of each side of the room's box [W/m²]. */
    final double[] radiosity;
    /** Heat that the hot layer absorbs, less what it emits [W]. */
    double toUpper;
    /** The same of the lower layer [W]. */
    double toLower;
    /** Absorption of the hot layer [1/m]. */
    double upperAbsorption;
    /** Absorption of the lower layer [1/m]. */
    double lowerAbsorption;
    /** What a black body as hot as each layer emits [W/m²]. */
    double upperPower;

    double lowerPower;
    /** Height of the interface over the floor [m]. */
    double interfaceHeight;

    final Views views;
    private final Mosaic mosaic;
    private final int n;
    private final double[] emissivity; // of each face [0..1]
    private final double[] reflectance; // of each side [0..1]
    private final double[] emission; // of each face [W/m²]
    private final double[] arriving; // on each side [W/m²]
    private final boolean absorbs;
    private final double[] flames;
    private final double[] part;
    private double flamesToUpper;
    private double flamesToLower;

    private int version;
    private double builtUpper = -1;
    private double builtLower = -1;
    private double builtHeight = -1;
    private final double[] direct; // F·τ
    private final double[] fromUpper; // what a surface gets of the hot layer's power
    private final double[] fromLower;
    private final double[] upperOf; // what the hot layer gets of each radiosity [m²]
    private final double[] lowerOf;
    private double upperOfUpper;
    private double upperOfLower;
    private double lowerOfUpper;
    private double lowerOfLower;
    private final double[] matrix;

    /** The exchange in {@code room}, whose faces have this {@code emissivity} [0..1]. */
    Enclosure(BuildingSpec.Room room, double[] emissivity) {
        this.views = new Views(room.length(), room.width(), room.height(), HeightProfile.LEVELS / 2);
        this.mosaic = new Mosaic(room.faces(), views);
        this.n = views.size;
        this.emissivity = emissivity.clone();
        this.absorbs = Arrays.stream(emissivity).anyMatch(e -> e > 0);
        irradiance = new double[emissivity.length];
        emission = new double[emissivity.length];
        arriving = new double[n];
        reflectance = new double[n];
        for (int i = 0; i < n; i++) {
            reflectance[i] = mosaic.area[i] > 0 ? 1 - mosaic.sum(i, emissivity) / mosaic.area[i] : 0;
        }
        radiosity = new double[n];
        flames = new double[n];
        part = new double[n];
        direct = new double[n * n];
        matrix = new double[n * n];
        fromUpper = new double[n];
        fromLower = new double[n];
        upperOf = new double[n];
        lowerOf = new double[n];
    }

    /** Sets the gas: absorption [1/m] and temperature [K] of both layers, and forgets the flames. */
    void gas(double height, double upper, double upperTemperature, double lower, double lowerTemperature) {
        interfaceHeight = height;
        upperAbsorption = upper;
        lowerAbsorption = lower;
        upperPower = SIGMA * fourth(upperTemperature);
        lowerPower = SIGMA * fourth(lowerTemperature);
        flamesToUpper = 0;
        flamesToLower = 0;
        Arrays.fill(flames, 0);
        double way = Math.max(views.height, 0.5 * (views.length + views.width));
        if (Math.abs(height - builtHeight) > MOVED * views.height
                || Math.abs(upper - builtUpper) * way > MOVED
                || Math.abs(lower - builtLower) * way > MOVED) {
            build();
        }
    }

    /** Adds {@code power} [W] that reaches all surfaces alike and passes no gas. */
    void spread(double power) {
        double whole = 0;
        for (int i = 0; i < n; i++) {
            whole += mosaic.area[i];
        }
        for (int i = 0; i < n; i++) {
            flames[i] += power * mosaic.area[i] / whole;
        }
    }

    /** Adds {@code power} [W] that flames around a point radiate. */
    void flame(double x, double y, double z, double power) {
        views.from(x, y, z, part);
        double met = 0;
        for (int i = 0; i < n; i++) {
            part[i] = mosaic.area[i] > 0 ? part[i] : 0;
            met += part[i];
        }
        double side = 0.3 * (views.length + views.width);
        for (int i = 0; i < n; i++) {
            double rise = 0.5 * (views.bottom[i] + views.top[i]) - z;
            double across = i < Views.BAND ? 0.5 * side : side;
            double way = Math.sqrt(rise * rise + across * across);
            double up = above(Math.max(z, views.top[i]), Math.min(z, views.bottom[i]));
            double upper = StrictMath.exp(-upperAbsorption * up * way);
            double lower = StrictMath.exp(-lowerAbsorption * (1 - up) * way);
            double sent = power * part[i] / met;
            boolean fromBelow = z < interfaceHeight;
            double first = fromBelow ? lower : upper;
            double second = fromBelow ? upper : lower;
            double kept = sent * (1 - first);
            double keptNext = sent * first * (1 - second);
            flamesToLower += fromBelow ? kept : keptNext;
            flamesToUpper += fromBelow ? keptNext : kept;
            flames[i] += sent * first * second;
        }
    }

    /** Part of what lies between two heights that lies in the hot layer [0..1]. */
    private double above(double top, double bottom) {
        return top - bottom > 1e-9
                ? Math.min(1, Math.max(0, (top - interfaceHeight) / (top - bottom)))
                : top > interfaceHeight ? 1 : 0;
    }

    /** Changes whenever the gas has changed so much that what it lets pass was computed anew. */
    int version() {
        return version;
    }

    private void build() {
        version++;
        builtHeight = interfaceHeight;
        builtUpper = upperAbsorption;
        builtLower = lowerAbsorption;
        Arrays.fill(fromUpper, 0);
        Arrays.fill(fromLower, 0);
        Arrays.fill(upperOf, 0);
        Arrays.fill(lowerOf, 0);
        upperOfUpper = 0;
        upperOfLower = 0;
        lowerOfUpper = 0;
        lowerOfLower = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                pair(i, j);
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i * n + j] = (i == j ? 1 : 0) - reflectance[i] * direct[i * n + j];
            }
        }
        eliminate();
    }

    /** The way from surface j to surface i. */
    private void pair(int i, int j) {
        double f = mosaic.factor[i * n + j];
        if (f <= 0) {
            direct[i * n + j] = 0;
            return;
        }
        double up = above(Math.max(views.top[i], views.top[j]), Math.min(views.bottom[i], views.bottom[j]));
        double way = views.distance[i * n + j];
        double upper = StrictMath.exp(-upperAbsorption * up * way);
        double lower = StrictMath.exp(-lowerAbsorption * (1 - up) * way);
        double exchange = f * mosaic.area[i];
        direct[i * n + j] = f * upper * lower;
        if (views.top[i] >= views.top[j]) { // through the lower layer first
            fromUpper[i] += f * (1 - upper);
            fromLower[i] += f * upper * (1 - lower);
            lowerOf[j] += exchange * (1 - lower);
            lowerOfLower -= exchange * (1 - lower);
            upperOf[j] += exchange * (1 - upper) * lower;
            upperOfLower += exchange * (1 - upper) * (1 - lower);
            upperOfUpper -= exchange * (1 - upper);
        } else {
            fromLower[i] += f * (1 - lower);
            fromUpper[i] += f * lower * (1 - upper);
            upperOf[j] += exchange * (1 - upper);
            upperOfUpper -= exchange * (1 - upper);
            lowerOf[j] += exchange * (1 - lower) * upper;
            lowerOfUpper += exchange * (1 - lower) * (1 - upper);
            lowerOfLower -= exchange * (1 - lower);
        }
    }

    /** Splits the matrix into its triangles, in place; its diagonal dominates. */
    private void eliminate() {
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                double ratio = matrix[i * n + k] / matrix[k * n + k];
                matrix[i * n + k] = ratio;
                for (int j = k + 1; j < n; j++) {
                    matrix[i * n + j] -= ratio * matrix[k * n + j];
                }
            }
        }
    }

    /** Computes irradiances and what the layers absorb, with faces of these temperatures [K]. */
    void solve(double[] temperature) {
        if (!absorbs) { // in the end the gas has it all
            toUpper = flamesToUpper + flamesToLower;
            for (double power : flames) {
                toUpper += power;
            }
            toLower = 0;
            return;
        }
        for (int f = 0; f < emission.length; f++) {
            emission[f] = emissivity[f] * SIGMA * fourth(temperature[f]);
        }
        for (int i = 0; i < n; i++) {
            double own = mosaic.area[i];
            arriving[i] = fromUpper[i] * upperPower + fromLower[i] * lowerPower + (own > 0 ? flames[i] / own : 0);
            radiosity[i] = (own > 0 ? mosaic.sum(i, emission) / own : 0) + reflectance[i] * arriving[i];
        }
        for (int i = 1; i < n; i++) {
            for (int j = 0; j < i; j++) {
                radiosity[i] -= matrix[i * n + j] * radiosity[j];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                radiosity[i] -= matrix[i * n + j] * radiosity[j];
            }
            radiosity[i] /= matrix[i * n + i];
        }
        toUpper = flamesToUpper + upperOfUpper * upperPower + upperOfLower * lowerPower;
        toLower = flamesToLower + lowerOfUpper * upperPower + lowerOfLower * lowerPower;
        for (int j = 0; j < n; j++) {
            toUpper += upperOf[j] * radiosity[j];
            toLower += lowerOf[j] * radiosity[j];
            for (int i = 0; i < n; i++) {
                arriving[i] += direct[i * n + j] * radiosity[j];
            }
        }
        mosaic.spread(arriving, irradiance);
    }

    /** What the hot layer absorbs straight from flames [W]. */
    double flamesToUpper() {
        return flamesToUpper;
    }

    static double fourth(double x) {
        double square = x * x;
        return square * square;
    }
}
