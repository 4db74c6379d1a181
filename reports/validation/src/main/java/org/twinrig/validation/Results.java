package org.twinrig.validation;

import java.util.List;
import org.twinrig.validation.pace.Pace;
import org.twinrig.validation.rooms.RoomResults;
import org.twinrig.validation.sensors.SheetSection;

/**
 * All that the report shows.
 *
 * @param corpus the experiments' scores
 * @param scores the same by quantity
 * @param checks analytic cases
 * @param steckler flow through the opening
 * @param stations gases and warmth beside the smoke alarms
 * @param charts curves over time as SVG
 * @param convergence what half the step changes
 * @param pace of the solver
 * @param rooms what came out for rooms without fire
 * @param sheets figures of data sheets and recordings beside those of the emulation
 */
record Results(
        Corpus corpus,
        List<Score> scores,
        List<Verification.Check> checks,
        Steckler steckler,
        AlarmStations stations,
        List<String> charts,
        List<Convergence> convergence,
        List<Pace> pace,
        RoomResults rooms,
        List<SheetSection> sheets) {

    /** The largest relative error of any balance in any run [-]. */
    double conservationError() {
        double fires = corpus.scores().stream()
                .mapToDouble(CaseScore::conservationError)
                .max()
                .orElse(0);
        return Math.max(fires, rooms.conservationError());
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
