package org.twinrig.validation;

import java.util.List;
import java.util.TreeMap;

/**
 * The two models' statistics on the same points of one quantity.
 *
 * @param quantity what is scored
 * @param pairs the points
 * @param cfast statistics of CFAST on them
 * @param ours statistics of the zone model on them
 */
record Score(Guide.Quantity quantity, List<Pair> pairs, Statistics cfast, Statistics ours) {
    private static final double SAME = 0.005; // differences that vanish in the two digits of the table

    static Score of(Guide.Quantity quantity, List<Pair> pairs) {
        double[] measured = pairs.stream().mapToDouble(Pair::measured).toArray();
        return new Score(
                quantity,
                pairs,
                Statistics.of(measured, pairs.stream().mapToDouble(Pair::cfast).toArray(), quantity.sigmaE()),
                Statistics.of(measured, pairs.stream().mapToDouble(Pair::ours).toArray(), quantity.sigmaE()));
    }

    /** The scores of all quantities of the guide that have points, and of the smoke alarms with their trees in place. */
    static List<Score> all(List<Pair> pairs) {
        var quantities = new java.util.ArrayList<>(Guide.quantities());
        Guide.quantity("Ceiling Jet Temperature")
                .ifPresent(jet -> quantities.add(
                        new Guide.Quantity(CaseScore.TREES_IN_PLACE, jet.sigmaE(), 0, Double.NaN, Double.NaN)));
        return quantities.stream()
                .map(quantity -> of(
                        quantity,
                        pairs.stream()
                                .filter(pair -> pair.quantity().equals(quantity.name()))
                                .toList()))
                .filter(score -> !score.pairs().isEmpty())
                .toList();
    }

    /** Whether the bias is as near to 1 as CFAST's. */
    boolean biasHolds() {
        return Math.abs(StrictMath.log(ours.bias())) <= Math.abs(StrictMath.log(cfast.bias())) + SAME;
    }

    /** Whether the scatter is as small as CFAST's. */
    boolean scatterHolds() {
        return ours.sigmaM() <= cfast.sigmaM() + SAME;
    }

    /** The points by series. */
    TreeMap<String, List<Pair>> bySeries() {
        var map = new TreeMap<String, List<Pair>>();
        pairs.forEach(pair -> map.computeIfAbsent(pair.series(), s -> new java.util.ArrayList<>())
                .add(pair));
        return map;
    }
}
