package org.twinrig.physics.zone;

import java.util.ArrayList;
import java.util.List;

/**
 * A wall cut into nodes for conduction: one node on each face of each sheet and more inside, close to each other at the
 * inner face, where a fire's heat arrives first, and wider apart behind it.
 *
 * <p>Each node owns half of the stretch on either side; a sheet without mass is a resistance between two nodes.
 */
final class SlabGrid {
    private static final double LIGHTEST = 60; // [J/(m²·K)] of the node in the inner face: it follows a fire in seconds
    private static final double THINNEST = 2e-4; // [m] stretch
    private static final double GROWTH = 1.4; // from stretch to stretch
    private static final double DAY = 86_400; // [s]
    private static final double WIDEST =
            0.1; // of the depth √(a·DAY/π) that a day's swing reaches; ISO 13786 within 0.1 %

    /** Depth of each node behind the inner face [m]. */
    final double[] depth;
    /** Heat capacity of each node [J/(m²·K)]. */
    final double[] capacity;
    /** Between each node and the next [W/(m²·K)]. */
    final double[] conductance;
    /** Which of these are sheets without mass, from the inner face outwards. */
    final int[] bridges;

    private SlabGrid(List<Double> depths, List<Double> capacities, List<Double> conductances, List<Integer> massless) {
        bridges = massless.stream().mapToInt(Integer::intValue).toArray();
        depth = array(depths);
        capacity = array(capacities);
        conductance = array(conductances);
    }

    /** The nodes of {@code sheets}, from the inner face outwards. */
    static SlabGrid of(List<BuildingSpec.Sheet> sheets) {
        return cut(sheets, 0);
    }

    /**
     * The nodes of a rod that is warmed all around, seen from a piece of its face; towards the middle there is less of
     * everything.
     *
     * @param sheet its material, the thickness being its diameter
     */
    static SlabGrid rod(BuildingSpec.Sheet sheet) {
        double radius = 0.5 * sheet.thickness();
        var half = new BuildingSpec.Sheet(sheet.conductivity(), sheet.density(), sheet.specificHeat(), radius);
        return cut(List.of(half), 1 / radius);
    }

    /** Cuts {@code sheets} whose area shrinks with depth x as 1 − {@code taper}·x; {@code taper} [1/m]. */
    private static SlabGrid cut(List<BuildingSpec.Sheet> sheets, double taper) {
        var depths = new ArrayList<Double>(List.of(0.0));
        var capacities = new ArrayList<Double>(List.of(0.0));
        var conductances = new ArrayList<Double>();
        var massless = new ArrayList<Integer>();
        double at = 0;
        double width = 0;
        for (var sheet : sheets) {
            double heat = sheet.density() * sheet.specificHeat();
            double end = at + sheet.thickness();
            if (width == 0 && heat > 0) {
                width = Math.max(THINNEST, 2 * LIGHTEST / heat);
            }
            double widest = WIDEST * Math.sqrt(sheet.conductivity() / heat * DAY / Math.PI);
            if (heat == 0) {
                massless.add(conductances.size());
            }
            while (at < end) {
                double step = heat > 0 ? stretch(end - at, Math.min(width, widest)) : end - at;
                double middle = at + 0.5 * step;
                int last = capacities.size() - 1;
                capacities.set(last, capacities.get(last) + heat * content(at, middle, taper));
                capacities.add(heat * content(middle, at + step, taper));
                conductances.add(sheet.conductivity() / step * (1 - taper * middle));
                at = step == end - at ? end : at + step;
                depths.add(at);
                width *= heat > 0 ? GROWTH : 1;
            }
        }
        return new SlabGrid(depths, capacities, conductances, massless);
    }

    /** What is left of a sheet whole, or in two like pieces, rather than a sliver behind the next stretch [m]. */
    private static double stretch(double left, double width) {
        return left <= 1.2 * width ? left : left <= 2 * width ? 0.5 * left : width;
    }

    private static double content(double from, double to, double taper) {
        return (to - from) * (1 - 0.5 * taper * (from + to));
    }

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
