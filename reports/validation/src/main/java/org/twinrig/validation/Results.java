package org.twinrig.validation;

import java.util.List;

/**
 * All that the report shows.
 *
 * @param corpus the experiments' scores
 * @param scores the same by quantity
 * @param checks analytic cases
 * @param steckler flow through the opening
 * @param stations gases and warmth beside the smoke alarms
 * @param charts curves over time as SVG
 */
record Results(
        Corpus corpus,
        List<Score> scores,
        List<Verification.Check> checks,
        Steckler steckler,
        AlarmStations stations,
        List<String> charts) {

    /** The largest relative error of any balance in any run [-]. */
    double conservationError() {
        return corpus.scores().stream()
                .mapToDouble(CaseScore::conservationError)
                .max()
                .orElse(0);
    }

    /** How many times faster than CFAST the median case runs, by processor time. */
    double medianSpeedup() {
        double[] ratios = corpus.scores().stream()
                .mapToDouble(score -> score.reference().cfastSeconds() / score.cpuSeconds())
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return ratios.length == 0 ? Double.NaN : ratios[ratios.length / 2];
    }

    /** Quantities in which neither bias nor scatter is worse than CFAST's on the same points. */
    long asGoodAsCfast() {
        return scores.stream()
                .filter(score -> score.biasHolds() && score.scatterHolds())
                .count();
    }
}
